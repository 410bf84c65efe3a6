import { ordinaryWords } from './ordinary-words.ts';

/** Words with a capital letter that name nobody, in small letters. */
const named = `
i i'm i've i'll i'd i’m i’ve i’ll i’d
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
january february march april may june july august september october november december
christmas easter eid diwali ramadan hanukkah lent halloween valentine boxing new year bank holiday
england english wales welsh scotland scottish scots ireland irish northern britain british uk europe european union
america american africa african asia asian india indian pakistan pakistani bangladesh caribbean china chinese poland
polish romania romanian france french germany german italy italian spain spanish nigeria nigerian ghana philippines
filipino ukraine ukrainian russia russian australia australian canada jamaica somali arabic urdu punjabi bengali hindi
gujarati latin greek braille makaton bsl
god lord jesus christ bible koran quran christian christians muslim muslims jewish jew sikh hindu buddhist catholic
methodist quaker
facebook whatsapp zoom teams google alexa siri twitter tweet youtube netflix tesco asda sainsbury's aldi lidl boots excel
word outlook microsoft instagram tiktok uber spotify skype paypal apple android windows amazon ebay lego wi-fi wifi
bluetooth powerpoint chatgpt guardian bbc itv
covid covid-19 down alzheimer parkinson asperger nando sainsbury down's down’s alzheimer's alzheimer’s parkinson's parkinson’s asperger's asperger’s autism dementia
nhs cqc gp gps hr it cv pa pas ofsted dwp pip esa dols mca mha mdt ot ots slt rmn acas unison gdpr dbs nvq
government parliament minister secretary treasury commons brexit labour conservative tory tories liberal
mum mummy dad daddy nan nanny gran granny grandad grandma grandpa mam auntie uncle mother father
manager managers support worker workers staff carer carers nurse nurses doctor doctors social care home homes team teams
leader leaders director directors commissioner commissioners council councils board trustees family families inspector
service services client clients resident residents keyworker key deputy chief executive officer senior head
rota rotas plan plans policy act law rights human mental capacity health safety risk assessment assessments easy read
equal say quality commission national direct payment payments personal budget budgets living wage universal credit
supported independent learning disability disabilities people person first blue badge best interests court protection
house rules adult adults person-centred centred day days residential respite palliative primary secondary high city county
borough local authority public private mr mrs ms miss mx sir madam ok tv radio dvd dvds email e-mail internet xbox playstation
yes no maybe please thank thanks sorry well so but and or because when if then now also edit ps p.s
`;
/** Many people live there; but a council or a hospital may have its name. */
const places = `
london birmingham manchester leeds liverpool sheffield bristol newcastle nottingham leicester bradford cardiff swansea
newport wrexham bangor edinburgh glasgow aberdeen dundee belfast derry derby hull stoke coventry wolverhampton york
sunderland plymouth southampton portsmouth brighton norwich cambridge oxford exeter bath durham lancaster preston
blackpool bolton luton reading kent essex sussex surrey devon cornwall dorset somerset wiltshire norfolk suffolk
yorkshire lancashire cumbria cheshire hampshire hertfordshire midlands north south east west
`;
/** How sentences begin: the first of two words with a capital letter may be one of these. */
const openers = `
the a an my our your his her its their this that these those there here he she it we you they who what where when why how
which whose if as at in on by for from to of with without about after before since until while during every each some
any many most few all both either neither no none not nobody somebody anybody everybody everyone someone anyone nothing
something one two three four five six seven eight nine ten once twice last next first second yesterday today tomorrow
tonight recently sometimes often always never usually perhaps maybe even only just still yet though although however
instead later soon again then next ask asked tell told did does do is are was were has have had can could will would should may
might must let dear hello hi hey poor lovely good great bad thank thanks agree yes like unlike
`;
const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const known = new Set([...setOf(named), ...setOf(ordinaryWords)]);
const opening = setOf(openers);

const towns = setOf(places);

/** It can be the part of a name that tells one council or hospital from another. */
export const isOwnWord = (word: string): boolean =>
  towns.has(word.toLowerCase()) || !known.has(word.toLowerCase());
export const isNoName = (word: string): boolean =>
  !isOwnWord(word) || towns.has(word.toLowerCase()) || endingOf(word, '') !== null;
export const isOpener = (word: string): boolean => opening.has(word.toLowerCase());

export const titles = setOf(
  'mr mrs ms miss mx dr doctor prof professor sir dame lord lady cllr councillor nurse sister rev',
);
/** After these a word is a name also where it is written small. */
export const smallTitles = setOf('mr mrs dr cllr');

const placeEndings = setOf('house lodge court manor grange cottage villa villas');
const serviceEndings = setOf(
  `ltd limited plc cic llp trust foundation homecare housing healthcare association partnership charity council hospital
   surgery clinic hospice school college university centre society care services support`,
);
/** What a name is of that ends in this word; `before` is the word before it. */
export function endingOf(word: string, before: string): 'home' | 'service' | null {
  const [ending, kind] = [word.toLowerCase(), before.toLowerCase()];
  if (placeEndings.has(ending) || (ending === 'home' && homeKinds.has(kind))) return 'home';
  return serviceEndings.has(ending) ? 'service' : null;
}
const homeKinds = setOf('care nursing residential rest');

/** Before a name they say enough without it: "my manager Sarah". */
export const isRole = (word: string): boolean => roles.has(word);
const roles = setOf(
  `manager worker keyworker carer nurse doctor gp director commissioner inspector trustee mum mam dad mother father brother
   sister son daughter husband wife partner uncle aunt auntie nan gran grandad friend neighbour colleague boss leader
   deputy tenant housemate flatmate client resident`,
);
