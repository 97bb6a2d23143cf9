/** How something stands: it works, it works but should be looked at, or it is broken. */
export type Status = 'ok' | 'warning' | 'error';

/** One thing that the doctor looked at. */
export interface Finding {
  check: string;
  status: Status;
  /** What there is, in one line. */
  detail: string;
}

export const ok = (check: string, detail: string): Finding => ({ check, status: 'ok', detail });
export const warning = (check: string, detail: string): Finding => ({ check, status: 'warning', detail });
export const broken = (check: string, detail: string): Finding => ({ check, status: 'error', detail });
