"""The kinds of claims that Loupe is asked with and answers in: read from `src/domain/claims/prompt-kinds.ts`, so that there is one list."""

import re
from pathlib import Path

_SOURCE = (Path(__file__).parent.parent.parent / "src/domain/claims/prompt-kinds.ts").read_text()
KINDS = re.findall(r"^\s*'([a-z_]+)'", re.search(r"export const promptKinds = \[(.*?)\] as const", _SOURCE, re.S).group(1), re.M)
