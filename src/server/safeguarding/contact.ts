import { queueMail } from '../mail/outbox.ts';
import type { Writer } from '../db/database.ts';
import type { Ports } from '../ports.ts';

/** Who is told at once when somebody may be at risk, and where the queue is. */
export type Contact = { email: string; queue: string };

/** Without PUBLIC_URL no address: the request may name any host. */
export const contactOf = ({ safeguardingEmail, publicUrl }: Ports): Contact | null =>
  safeguardingEmail ? { email: safeguardingEmail, queue: `${publicUrl ?? ''}/moderation/queue` } : null;

/** The e-mail says nothing of what the comment or the report says: it may be read on a screen that others see. */
export const tellContact = (trx: Writer, { email, queue }: Contact, at: number): Promise<void> =>
  queueMail(
    trx,
    {
      to: email,
      subject: 'Somebody may be at risk: please look now',
      text: [
        'Hello,',
        'Somebody has reported a comment on Equal Say. They think that a person may be at risk.',
        'Please look at it now. It is at the top of the queue:',
        queue,
        'This e-mail does not say what the comment says, or who reported it.',
        'If you think that somebody is in danger now, call 999.',
        'Equal Say',
      ].join('\n\n'),
    },
    at,
  );
