import { useEffect, useSyncExternalStore } from 'react';
import { useReadingMessages } from '../../lib/messages/reading.ts';
import { storageWorks, watchStorage } from '../../lib/storage.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { resetReading } from './choose-reading.ts';
import { followReading } from './follow-reading.ts';
import { Pick, Switches } from './reading-fields.tsx';
import { Sample, Swatch, TextSizeMark } from './reading-samples.tsx';
import '../../styles/reading.css';

/** Every option of this device, seen at once: on the page behind, and in a few words of its own. */
export function ReadingPanel() {
  const m = useReadingMessages();
  const isKept = useSyncExternalStore(watchStorage, storageWorks, () => true);
  useEffect(followReading, []);
  return (
    <div className="reading-panel">
      <h2>{m.heading}</h2>
      <Sample />
      <Pick option="textSize" legend={m.textSize} labels={m.textSizes} mark={TextSizeMark} />
      <Pick option="theme" legend={m.theme} labels={m.themes} mark={Swatch} />
      <Pick option="lineSpacing" legend={m.lineSpacing} labels={m.lineSpacings} />
      <Pick option="font" legend={m.font} labels={m.fonts} />
      <Switches legend={m.quiet} options={['motionOff']} />
      <Switches legend={m.easyRead} options={['easyReadFirst', 'picturesOff']} />
      <Switches legend={m.debates} options={['autoLoad', 'shortcuts']} />
      <p className="reading-kept">{isKept ? m.keptHere : m.notKept}</p>
      <div className="reading-end">
        <Button
          onClick={() => {
            resetReading();
            announce(m.isReset);
          }}
        >
          {m.reset}
        </Button>
        <button
          type="button"
          className="btn btn--primary"
          popoverTarget="reading-options"
          popoverTargetAction="hide"
        >
          {m.done}
        </button>
      </div>
    </div>
  );
}
