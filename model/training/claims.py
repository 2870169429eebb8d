"""The page's rules, asked from here: `claims.mjs` runs them as they stand in src/."""

import json
import subprocess
from pathlib import Path


class Rules:
    """Which claims stand: over the measurements of one set (`training.measured`)."""

    def __init__(self, measured: Path):
        self.known = [json.loads(line.split(',"m"', 1)[0] + "}")["i"] for line in measured.read_text().splitlines()]
        self.node = subprocess.Popen(["node", str(Path(__file__).parent / "claims.mjs"), str(measured)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, requests: list[dict]) -> list[dict]:
        """Each {m, camera, sight, arrangement, advisor} -> {measured: [[kind, place]], says: [kind]}"""
        if not requests:
            return []
        self.node.stdin.write(json.dumps(requests) + "\n")
        self.node.stdin.flush()
        line = self.node.stdout.readline()
        if not line:
            raise RuntimeError("claims.mjs ended")
        return json.loads(line)
