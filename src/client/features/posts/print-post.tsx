import { usePrintingMessages } from '../../lib/messages/printing.ts';
import { Menu } from '../../ui/menu.tsx';
import '../../styles/print.css';

/** print.css leaves the debate out where only the post is wanted. The browser's own print has both. */
function printOnly(what: 'post' | 'all'): void {
  const { dataset } = document.documentElement;
  dataset['print'] = what;
  addEventListener('afterprint', () => delete dataset['print'], { once: true });
  print();
}

/** For a team meeting: the post, or the post with its debate. */
export function PrintPost() {
  const w = usePrintingMessages();
  return (
    <Menu
      label={w.print}
      name={w.what}
      items={(['post', 'all'] as const).map((what) => ({
        id: what,
        label: w[what],
        run: () => printOnly(what),
      }))}
    />
  );
}
