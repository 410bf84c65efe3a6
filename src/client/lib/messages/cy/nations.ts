import type { Nation } from '../../../../contract/vocabulary.ts';

export const nations: Record<Nation, string> = {
  england: 'Lloegr',
  wales: 'Cymru',
  scotland: 'Yr Alban',
  'northern-ireland': 'Gogledd Iwerddon',
};
