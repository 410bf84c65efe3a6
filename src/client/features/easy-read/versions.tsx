import { useEasyReadMessages } from '../../lib/messages/easy-read.ts';
import { easyReadOf } from '../../lib/easy-read-path.ts';
import { Link } from '../../ui/link.tsx';
import '../../styles/versions.css';

type Props = {
  /** The address of the whole text; its Easy Read version stands below it. */
  whole: string;
  isEasy: boolean;
};

/** The two versions of a text, and which of them this is. */
export function Versions({ whole, isEasy }: Props) {
  const w = useEasyReadMessages();
  return (
    <nav className="versions" aria-label={w.versions}>
      <Link to={easyReadOf(whole)} aria-current={isEasy ? 'page' : undefined}>
        {w.easyRead}
      </Link>
      <Link to={whole} aria-current={isEasy ? undefined : 'page'}>
        {w.whole}
      </Link>
    </nav>
  );
}
