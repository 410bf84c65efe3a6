import { useSettingsMessages } from '../../lib/messages/settings.ts';
import { Overtaken } from '../../ui/overtaken.tsx';
import '../../styles/composer.css';

/** Somebody else changed the rules, while one's own stay in the fields. */
export function TheirRules(choose: { onTakeTheirs: () => void; onKeepMine: () => void }) {
  const w = useSettingsMessages();
  return (
    <Overtaken
      className="notice"
      said={w.theirs}
      hint={w.theirsHint}
      takeTheirs={w.takeTheirs}
      keepMine={w.keepMine}
      {...choose}
    />
  );
}
