/** As `expect.poll`: a wait ends when what is waited for is there, and a slow machine needs it long. */
import { vi } from 'vitest';

const { waitFor } = vi;
vi.waitFor = (callback, options) => waitFor(callback, options ?? { timeout: 30_000 });
