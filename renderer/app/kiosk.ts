// The one file of the page that touches the machine: everything else imports it from here.
import type { Kiosk } from '../../main/contract/calls.ts';

declare global {
  interface Window {
    readonly kiosk: Kiosk;
  }
}

export const kiosk: Kiosk = window.kiosk;

/** Tells main what broke, for the technician's log. Never throws: it is called when things go wrong. */
export const reportFault = (fault: unknown, exhibitId?: string): void => {
  const message = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  kiosk
    .call('fault.report', { message: message.slice(0, 2000), ...(exhibitId ? { exhibitId } : {}) })
    .catch(() => undefined);
};

/** Reports what no component's boundary catches: errors in listeners, timers and promises. */
export const reportUncaught = (exhibitId: () => string | undefined): (() => void) => {
  const onError = (event: ErrorEvent) => reportFault(event.error ?? event.message, exhibitId());
  const onRejection = (event: PromiseRejectionEvent) => reportFault(event.reason, exhibitId());
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return () => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  };
};
