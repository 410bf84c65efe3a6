import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNames } from './names.ts';
import { anyText } from './testing.ts';

const named = (text: string, known?: string[]) =>
  findNames(text, known).map(({ what, start, end }) => `${what}: ${text.slice(start, end).trim()}`);

describe('a name is asked about', () => {
  it.each([
    ['I asked Sarah about it.', 'person: Sarah'],
    ['Sarah’s mum was there.', 'person: Sarah'],
    ['i like sarah, she is kind', 'person: sarah'],
    ['We met Winnie Bloggs.', 'person: Winnie Bloggs'],
    ['Winnie Bloggs said no.', 'person: Winnie Bloggs'],
    ['Yesterday Ayodele came late.', 'person: Ayodele'],
    ['I said it to Mr. Smith.', 'person: Mr. Smith'],
    ['mrs jones was on nights', 'person: mrs jones'],
    ['Nurse Okafor knows.', 'person: Nurse Okafor'],
    ['My manager Priya agreed.', 'person: Priya'],
    ['my support worker josh is off sick', 'person: josh'],
    ['It is run by Voyage Care now.', 'service: Voyage Care'],
    ['I stayed at Oak Tree.', 'home: Oak Tree'],
    ['Then Mark came.', 'person: Mark'],
    ['I live at Willow House.', 'home: Willow House'],
    ['The Oakdale Care Home is near.', 'home: The Oakdale Care Home'],
    ['She moved into The Willows.', 'home: The Willows'],
    ['We pay Brightside Homecare Ltd for it.', 'service: Brightside Homecare Ltd'],
    ['Then Leeds City Council wrote.', 'service: Leeds City Council'],
    ['He went to St Mary’s Hospital.', 'service: St Mary’s Hospital'],
    ['Ask @sal_b on there.', 'handle: @sal_b'],
    ['Write to sal@example.org.uk today.', 'email: sal@example.org.uk'],
    ['Ring 0161 496 0000.', 'phone: 0161 496 0000'],
    ['Ring +44 7700 900123.', 'phone: +44 7700 900123'],
    ['It is in M1 1AA.', 'place: M1 1AA'],
    ['It is 12 High Street.', 'place: 12 High Street'],
  ])('%s', (text, expected) => expect(named(text)).toEqual([expected]));

  it('once for each place it stands in', () => {
    expect(named('I asked Sarah. Then Sarah asked Tom.')).toEqual([
      'person: Sarah',
      'person: Sarah',
      'person: Tom',
    ]);
  });
});

describe('no name is seen', () => {
  it.each([
    'Everybody says so. Nobody asks. Rotas are for offices.',
    'On Tuesday, in May, and at Christmas.',
    'The CQC came, and the NHS paid. IT said no. My GP did not.',
    'I’m tired. I’ve said it. I’ll go.',
    'In Wales and in Leeds it is the same. We moved from Cardiff to Kent.',
    'My Support Worker and the Team Leader read the Care Act.',
    'We use WhatsApp, Zoom and Google.',
    'She speaks Polish and English, and he uses Makaton.',
    'I asked my Mum and my Dad.',
    'The Rota is wrong. A rota is a plan.',
    'What I Would Like To See\n\nmore time',
    'She said “Come here” and then: Go away.',
    'Ring 0300 123 1234 or 0800 111 222 if you are worried, or 999.',
    'See https://example.org/Sarah-Jones for more.',
    'It was in 2019, from 7 to 10, for 15 minutes and £1,200.',
    'I WANT TO SAY THIS LOUD.',
    'Will you come? Mark my words. May I? Grace matters.',
    'House and home. Court is closed. Trust us. Support matters.',
    'The Care Act 2014 and the Mental Capacity Act say so.',
    'We had Easter Monday off.',
    'It is about the Deprivation of Liberty Safeguards.',
    'They cut my Personal Independence Payment and Universal Credit.',
    'Access to Work paid for it, and Motability for the car.',
    'Head Office said no. Then Human Resources said no.',
    'I did my Care Certificate and a Level 3 Diploma.',
    "We went to Nando's and watched Coronation Street and EastEnders.",
    'She follows Manchester United. He likes Star Wars.',
    'My Care Plan says Monday, Wednesday and Friday mornings.',
    'I live in Supported Living. It used to be a Day Centre.',
    'The Chief Executive and the Board of Trustees came.',
    'What about the Working Time Directive and Agenda for Change?',
    'I take my Zimmer frame and my Oyster card.',
    'I had Covid in Spring and flu in Autumn.',
    'We bought it on Amazon Prime with a Visa card.',
    'I use a Tesco Clubcard, Google Maps and an iPhone.',
    'Q: who pays? A: We do.',
    'I said OK. PS: Thank you!',
    'The Manager is a Registered Manager. The Area Manager is not.',
    'See Part 2, Section 47 and Appendix B.',
    'I think that the Government and the Department of Health do not care.',
    'The Rights of People with Disabilities matter.',
    'CQC rated us Good. Then Outstanding.',
    "I am Deaf. I am Black. I have Down's syndrome and Autism. She is Autistic and LGBT.",
    'She is a Christian and goes to Church on Sundays.',
    'Mum’s friend told Dad.',
    'I like Thai food, Indian food and Yorkshire puddings.',
    'He plays Bingo and Boccia, and does Zumba.',
    'I am on Level 2 and the Nurse is on Band 5.',
  ])('%s', (text) => expect(named(text)).toEqual([]));

  it('in what people chose to be called here', () => {
    expect(named('I agree with Copper Kettle and Late Bus.', ['Copper Kettle', 'Late Bus'])).toEqual([]);
    expect(named('I agree with Copper Kettle.')).toEqual(['person: Copper Kettle']);
  });
});

it('asks nothing without cause about the comments of the sample debates', () => {
  const folder = 'content/samples';
  const asked: string[] = [];
  let comments = 0;
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.debate.json'))) {
    const debate: { comments: { alias: string; body: string }[] } = JSON.parse(
      readFileSync(`${folder}/${file}`, 'utf8'),
    );
    const aliases = debate.comments.map(({ alias }) => alias);
    comments += debate.comments.length;
    asked.push(...debate.comments.flatMap(({ body }) => named(body, aliases)));
  }
  expect(comments).toBeGreaterThan(100);
  // The one that does name somebody.
  expect(asked).toEqual(['person: Maureen']);
});

it('names places that are in the text, in order and apart from each other, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { start, end } of findNames(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});
