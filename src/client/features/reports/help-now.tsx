import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { HelpContact } from '../../../contract/help.ts';
import { type Nation, nations } from '../../../contract/vocabulary.ts';
import { useReportsMessages } from '../../lib/messages/reports.ts';
import { deviceStorage } from '../../lib/storage.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { helpQuery } from './report-queries.ts';
import '../../styles/reports.css';

const entry = 'equal-say:nation';
const kept = (): Nation | null => nations.find((one) => one === deviceStorage.getItem(entry)) ?? null;

/** Of a telephone, without what is only for reading. */
const callAt = (phone: string): string => `tel:${phone.replaceAll(' ', '')}`;

/** Stands there before anything is loaded, and without a signal. */
export function Emergency() {
  const w = useReportsMessages();
  return (
    <p className="emergency">
      {w.emergency} <a href={callAt('999')}>999</a>. {w.emergencyWhy}
    </p>
  );
}

/** Who helps somebody at risk, where they are, after 999. The nation is remembered on this device alone. */
export function HelpNow() {
  const w = useReportsMessages();
  const id = useId();
  const help = useQuery(helpQuery);
  const [nation, setNation] = useState(kept);
  const choose = (chosen: Nation) => {
    setNation(chosen);
    deviceStorage.setItem(entry, chosen);
  };
  return (
    <section className="help-now" aria-labelledby={`${id}-help`}>
      <h3 id={`${id}-help`}>{w.helpHeading}</h3>
      <Emergency />
      {help.isPending && <p role="status">{w.helpLoading}</p>}
      {help.isError && (
        <p role="status">
          {w.helpFailed} <Button onClick={() => void help.refetch()}>{w.tryAgain}</Button>
        </p>
      )}
      {help.data && (
        <>
          <Choices
            legend={w.helpWhere}
            name={`${id}-nation`}
            choices={nations.map((value) => ({ value, label: w.nations[value] }))}
            value={nation}
            onChange={choose}
          />
          {nation && <Contacts contacts={help.data.nations[nation].filter(({ phone }) => phone !== '999')} />}
        </>
      )}
    </section>
  );
}

function Contacts({ contacts }: { contacts: readonly HelpContact[] }) {
  const w = useReportsMessages();
  return (
    <ul className="help-contacts">
      {contacts.map(({ name, about, phone, url }) => (
        <li key={name}>
          <p lang="en">
            <strong>{name}</strong>
            {about && <span>{about}</span>}
          </p>
          <div className="ways">
            {phone && (
              <a className="btn" href={callAt(phone)} aria-label={w.call(name, phone)}>
                {phone}
              </a>
            )}
            {url && (
              <a
                className="btn btn--quiet"
                href={url}
                target="_blank"
                rel="noreferrer"
                aria-label={w.website(name)}
              >
                {w.websiteShort}
              </a>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
