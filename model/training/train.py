"""Trains the decoder on what the eyes decide. usage: python -m training.train MINUTES [shipped]

With `shipped` it begins at the committed decoder, with its tokenizer and a third of the rate: the words stay, what they follow changes.
Writes .cache/model.pt every few minutes (state, optimizer, step, share of time used): a run that was cut off goes on from there.
"""

import random
import shutil
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from . import samples, shipped, tokens, writing
from .network import Loupe
from .truth import KINDS

ROOT = Path(__file__).parent.parent
CHECKPOINT = ROOT / ".cache/model.pt"
RATE, BATCH = 1.2e-3, 40


def fact_weights(t) -> torch.Tensor:
    """Tokens that carry facts count three times: scores, kinds, severities, places, structure."""
    w = torch.ones(tokens.VOCABULARY)
    for word in [*map(str, range(11)), *KINDS, *writing.SEVERITIES[1:], *writing.PLACES, writing.WHOLE, *tokens.STRUCTURE[:5]]:
        ids = t.encode(word).ids
        if len(ids) == 1:
            w[ids[0]] = 3
    return w


def save(model, optimizer, step, used):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "used": used}, CHECKPOINT)


def main():
    minutes = float(sys.argv[1])
    again = "shipped" in sys.argv[2:]
    peak = RATE / 3 if again else RATE
    torch.set_num_threads(2)
    # Without AVX-512, bfloat16 is emulated: a hundred times slower than float32.
    half = "AVX512" in torch.backends.cpu.get_cpu_capability()
    views = samples.read(ROOT)
    if again:
        shutil.copy(shipped.PACKAGE / "tokenizer.json", ROOT / ".cache/tokenizer.json")
    if not (ROOT / ".cache/tokenizer.json").exists():
        tokens.train(samples.all_texts(views, 12_000), ROOT / ".cache/tokenizer.json")
    t = tokens.load(ROOT / ".cache/tokenizer.json")
    lengths = [len(t.encode(x).ids) for x in samples.all_texts(views, 500, 1)[:500]]
    print(f"tokens of an answer: median {np.median(lengths)}, longest {max(lengths)}", flush=True)
    facts = fact_weights(t)
    torch.manual_seed(0)
    model = shipped.decoder() if again else Loupe()
    optimizer = torch.optim.AdamW(model.parameters(), peak, betas=(0.9, 0.98), weight_decay=0.05)
    trunk = torch.compile(model.trunk, dynamic=False)
    step, used = 0, 0.0
    if CHECKPOINT.exists():
        saved = torch.load(CHECKPOINT)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step, used = saved["step"], saved["used"]
    rng = random.Random(step)
    torch.manual_seed(step)
    begin, seen, lately = time.time(), 0, []
    saved_at = begin
    everything = range(len(views.honest))
    model.train()
    while (share := used + (time.time() - begin) / 60 / minutes) < 1:
        rate = float(peak * min(1, (step + 1) / 150) * (0.5 * (1 + np.cos(np.pi * share)) * 0.97 + 0.03))
        for g in optimizer.param_groups:
            g["lr"] = rate
        kind = "lesson" if step % 40 == 39 else "text" if step % 6 == 5 else "critique"
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            if kind == "critique":
                picks = rng.choices(everything, k=BATCH)
                digest, heads, answers = samples.critique_batch(t, views, picks, rng)
                x = model.with_image(model.image(digest), torch.cat([heads, answers[:, :-1]], 1))
                h = trunk(x, drop=0.02)[:, -answers.shape[1] :]
                want, weight = answers, facts[answers] * (answers != tokens.PAD)
                weight[:, 0] = 3
            else:
                picks = rng.choices(everything, k=BATCH if kind == "text" else 5)
                make, length = ((samples.text_sequence, samples.TEXT_LENGTH) if kind == "text"
                                else (samples.lesson_sequence, samples.LESSON_LENGTH))
                ids, answer = samples.text_batch(t, views, picks, rng, make, length)
                h = model.trunk(model.tok(ids[:, :-1]), drop=0.02)
                want, weight = ids[:, 1:], answer[:, 1:]
            logits = model.head(h)
        each = F.cross_entropy(logits.float().flatten(0, 1), want.flatten(), reduction="none").view_as(want)
        loss = (each * weight).sum() / weight.sum()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        seen += len(picks)
        if kind == "critique":
            lately.append(float(each.detach()[weight > 0].mean()))
        if step % 50 == 0 or step in (5, 10, 20, 30, 40):
            print(f"step {step} {time.time() - begin:.0f} s {kind} {float(loss.detach()):.3f} critique {np.mean(lately):.3f} "
                  f"{seen / (time.time() - begin):.1f} samples/s", flush=True)
            lately = []
        if time.time() - saved_at > 240:
            saved_at = time.time()
            save(model, optimizer, step, share)
    save(model, optimizer, step, 1.0)
    print(f"done: {step} steps", flush=True)


if __name__ == "__main__":
    main()
