import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { LineField } from '../../ui/line-field.tsx';
import { Link } from '../../ui/link.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Overtaken } from '../../ui/overtaken.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { showToast } from '../../ui/toast.ts';
import '../../styles/composer.css';
import '../../styles/moderation.css';

const icons = [
  ...(['agree', 'differ', 'question', 'experience', 'change', 'reply', 'hide', 'show', 'fold'] as const),
  ...(['text', 'share', 'people', 'menu', 'lock'] as const),
] satisfies IconName[];

const kinds = [
  { value: 'agree', label: 'I agree', icon: 'agree' },
  { value: 'differ', label: 'I see it differently', icon: 'differ' },
] as const;

const nothing = () => undefined;

function Buttons() {
  const looks = ['plain', 'primary', 'quiet', 'danger'] as const;
  return (
    <div className="dev-row">
      {looks.map((look) => (
        <Button key={look} look={look}>
          {look}
        </Button>
      ))}
      <Button icon="share">with an icon</Button>
      <Button look="primary" icon="people">
        with an icon
      </Button>
      <Button aria-disabled="true">busy</Button>
      <Link className="btn" to="/">
        a link
      </Link>
    </div>
  );
}

const Icons = () => (
  <div className="dev-row">
    {icons.map((name) => (
      <span key={name}>
        <Icon name={name} /> {name}
      </span>
    ))}
  </div>
);

function Fields({ look }: { look: string }) {
  const [value, setValue] = useState<'agree' | 'differ' | null>('differ');
  const [line, setLine] = useState('Blue Kettle');
  return (
    <>
      <Choices
        legend="One of a few"
        name={`kinds-${look}`}
        choices={kinds}
        value={value}
        onChange={setValue}
      />
      <LineField label="One line" value={line} most={40} onChange={setLine} />
      <div className="field">
        <label htmlFor={`wrong-${look}`}>A field that is wrong</label>
        <input id={`wrong-${look}`} aria-invalid="true" defaultValue="not an address" />
        <p className="wrong">Please write an e-mail address.</p>
      </div>
    </>
  );
}

const items = ['Link', 'Report'].map((label) => ({ id: label, label, run: nothing }));
const Menus = () => <Menu label="More" name="More for this" items={items} />;

const Reasons = () => (
  <ReasonForm
    className="mod"
    question="Hide this comment?"
    legend="Why?"
    reasons={[
      { value: 'names', label: 'It names a person' },
      { value: 'spam', label: 'Spam' },
    ]}
    needsReason="Please choose a reason."
    note={{ label: 'Note for other moderators (optional)', most: 200 }}
    hint="Replies stay. You can undo this."
    confirm="Hide comment"
    keep="Keep it"
    onHide={nothing}
    onKeep={nothing}
  />
);

const Toasts = () => (
  <>
    <section className="toast" aria-label="Message">
      <span>Comment hidden.</span>
      <button type="button" className="btn">
        Undo
      </button>
    </section>
    <Button onClick={() => showToast({ text: 'Saved.', action: { label: 'Undo', run: nothing } })}>
      Show one
    </Button>
  </>
);

const Messages = () => (
  <>
    <p className="notice">
      <Icon name="lock" />
      <span>
        <strong>This debate is closed.</strong> You can read everything that was said.
      </span>
    </p>
    <div className="empty">
      <p>
        <strong>Nobody has said anything yet.</strong>
      </p>
      <p>Be the first.</p>
    </div>
    <Overtaken
      className="panel"
      said="Somebody else changed it."
      hint="Your words are still here."
      takeTheirs="Take theirs"
      keepMine="Keep mine"
      onTakeTheirs={nothing}
      onKeepMine={nothing}
    />
    <div className="loading-line">Loading…</div>
  </>
);

const Words = () => (
  <div className="prose">
    <h2>A heading</h2>
    <p>
      Words with <a href="#main">a link</a>, <strong>strong ones</strong> and <em>others</em>.
    </p>
    <blockquote>What somebody said.</blockquote>
    <div className="note">
      <p>
        <strong>A change somebody asked for</strong>
      </p>
      <p>“Ask me what is on.”</p>
    </div>
  </div>
);

/** What src/client/ui has, and the classes that stand for a part of their own. `look`: for ids. */
export const uiParts: Record<string, (props: { look: string }) => ReactNode> = {
  Buttons,
  Icons,
  Fields,
  Menu: Menus,
  Reasons,
  Toasts,
  Messages,
  Words,
};
