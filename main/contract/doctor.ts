// What the doctor finds, as its report and the staff panel get it. Written by core/doctor.

/** A sentence in the languages of staff. */
export interface Words {
  en: string;
  ko: string;
}

/** green: as it should be · amber: look at it, or it cannot be known · red: do not open to visitors like this. */
export type Lamp = 'green' | 'amber' | 'red';

/** One thing that was found, and for all but green what to do. */
export interface Finding {
  lamp: Lamp;
  found: Words;
  fix?: Words;
}

/** What one check found; its lamp is the worst of its findings. */
export interface Diagnosis {
  id: string;
  title: Words;
  lamp: Lamp;
  findings: Finding[];
}
