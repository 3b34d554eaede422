// Keeps the keyboard's focus within the page: from the last control it goes on to the first, instead of leaving for a
// browser's frame from which a visitor with a switch would not come back. Used by App.

const controls = 'button:not(:disabled), [tabindex="0"]';

/** The controls that Tab leads through, in order. */
const findControls = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(controls)].filter(
    (control) =>
      !control.closest('[inert]') && control.checkVisibility({ visibilityProperty: true }),
  );

/** Answers Tab where it would lead out of the page; all other steps are the browser's own. */
export const keepFocus = (event: KeyboardEvent): void => {
  if (event.key !== 'Tab') return;
  const all = findControls();
  const [from, to] = event.shiftKey ? [all.at(0), all.at(-1)] : [all.at(-1), all.at(0)];
  const here = document.activeElement;
  if (here !== from && here !== document.body) return;
  event.preventDefault();
  to?.focus();
};
