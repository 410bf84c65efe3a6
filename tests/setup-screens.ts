import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom has no layout, so nothing to scroll.
window.scrollTo = () => {};
window.scrollBy = () => {};
Element.prototype.scrollIntoView = () => {};
document.elementsFromPoint = () => [];

// Nor does it say when it is at rest: soon.
window.requestIdleCallback = (action) =>
  Number(setTimeout(() => action({ didTimeout: false, timeRemaining: () => 50 })));

// Testing Library cleans up by itself only where the test functions are globals.
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
