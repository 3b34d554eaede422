// The one file of the staff page that touches the machine: everything else imports it from here.
import type { StaffBridge } from '../../main/contract/staff.ts';

/** The bridge of this page. It bears the kiosk's name, and main answers it at another door. */
export const staff = window.kiosk as unknown as StaffBridge;
