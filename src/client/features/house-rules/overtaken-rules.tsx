import type { PageRevision } from '../../../contract/written-pages.ts';
import { useHouseRulesMessages } from '../../lib/messages/house-rules.ts';
import { Overtaken } from '../../ui/overtaken.tsx';
import { RulesProse } from './house-rules-text.tsx';

type Props = { latest: PageRevision; onKeepMine: () => void; onTakeTheirs: () => void };

/** Theirs, while one's own stays in the field. */
export function OvertakenRules({ latest, ...choose }: Props) {
  const w = useHouseRulesMessages();
  return (
    <Overtaken
      className="rules-theirs"
      said={w.theirs}
      hint={w.theirsNow}
      takeTheirs={w.takeTheirs}
      keepMine={w.keepMine}
      {...choose}
    >
      <details>
        <summary>{w.theirsHeading}</summary>
        <RulesProse html={latest.html} />
      </details>
    </Overtaken>
  );
}
