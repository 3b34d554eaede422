// The one file of the page that touches the machine: everything else imports it from here.
import type { Kiosk, Verdict } from '../../main/contract/calls.ts';

declare global {
  interface Window {
    readonly kiosk: Kiosk;
  }
}

export const kiosk: Kiosk = window.kiosk;

/**
 * Tells main what broke, for the technician's log. Never throws: it is called when things go wrong.
 * @returns what becomes of the exhibit; without an answer it is left out
 */
export const reportFault = (fault: unknown, exhibitId?: string): Promise<Verdict> => {
  const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return kiosk
    .call('fault.report', { message: message.slice(0, 2000), ...(exhibitId ? { exhibitId } : {}) })
    .catch(() => 'leave-out');
};

/** Reports what no component's boundary catches: errors in listeners, timers and promises. */
export const reportUncaught = (exhibitId: () => string | undefined): (() => void) => {
  const onError = (event: ErrorEvent) => {
    // The engine's word for a layout that settles one frame later; nothing is broken.
    if (event.message.startsWith('ResizeObserver loop')) return;
    void reportFault(event.error ?? event.message, exhibitId());
  };
  const onRejection = (event: PromiseRejectionEvent) => void reportFault(event.reason, exhibitId());
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return () => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  };
};
