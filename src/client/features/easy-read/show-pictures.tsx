import { useEasyReadMessages } from '../../lib/messages/easy-read.ts';

type Props = { isOn: boolean; onChange: (isOn: boolean) => void };

/** Pictures beside the words, or words alone: one of the reading options. */
export function ShowPictures({ isOn, onChange }: Props) {
  const w = useEasyReadMessages();
  return (
    <label className="choice show-pictures">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {w.showPictures}
    </label>
  );
}
