"""Trains the decoder on what the eyes decide and what is measured. usage: python -m training.train MINUTES [shipped] [threads=N] [rate=R]

It begins at the committed decoder: its blocks, and the rows of those tokens that both vocabularies have. With `shipped` it takes the
committed tokenizer too, and a third of the rate: the words stay, what they follow changes.
Writes .cache/model.pt every few minutes (state, optimizer, step, share of time used): a run that was cut off goes on from there.
"""

import random
import shutil
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from . import claim_kinds, samples, shipped, tokens, writing
from .network import C, Loupe
from .truth import KINDS

ROOT = Path(__file__).parent.parent
CHECKPOINT = ROOT / ".cache/model.pt"
RATE, BATCH = 1.2e-3, 48
LESSON_EVERY = 5


def fact_weights(t) -> torch.Tensor:
    """Tokens that carry facts count twice; structure as it is."""
    w = torch.ones(tokens.VOCABULARY)
    for word in [*[f"{n}," for n in range(11)], *KINDS, *writing.SEVERITIES[1:], *writing.PLACES, writing.WHOLE, *claim_kinds.KINDS, *tokens.STRUCTURE[:5]]:
        ids = t.encode(word, add_special_tokens=False).ids
        if len(ids) == 1:
            w[ids[0]] = 2
    return w


@torch.no_grad()
def begin_at_shipped(model: Loupe, t):
    """Blocks of the committed decoder, and what it knows of the tokens and of the outputs of the head that are still there."""
    old, words = shipped.decoder(), shipped.tokenizer().get_vocab()
    for name in ("blocks", "norm"):
        getattr(model, name).load_state_dict(getattr(old, name).state_dict())
    for token, i in t.get_vocab().items():
        if token in words:
            model.tok.weight[i], model.head.weight[i] = old.tok.weight[words[token]], old.head.weight[words[token]]
    if model.see.weight.shape == old.see.weight.shape:
        model.see.load_state_dict(old.see.state_dict())


def save(model, optimizer, step, used):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "used": used}, CHECKPOINT)


def main():
    minutes = float(sys.argv[1])
    again = "shipped" in sys.argv[2:]
    given = dict(a.split("=") for a in sys.argv[2:] if "=" in a)
    peak = float(given.get("rate", RATE / 3 if again else RATE))
    torch.set_num_threads(int(given.get("threads", 2)))
    # Without AVX-512, bfloat16 is emulated: a hundred times slower than float32.
    half = "AVX512" in torch.backends.cpu.get_cpu_capability()
    views = samples.read(ROOT)
    if again:
        shutil.copy(shipped.PACKAGE / "tokenizer.json", ROOT / ".cache/tokenizer.json")
    if not (ROOT / ".cache/tokenizer.json").exists():
        tokens.train(samples.all_texts(views, 6_000), ROOT / ".cache/tokenizer.json")
    t = tokens.load(ROOT / ".cache/tokenizer.json")
    lengths = [len(t.encode(x).ids) for x in samples.all_texts(views, 500, 1)[:1000]]
    both = [a + b for a, b in zip(lengths[::2], lengths[1::2])]
    print(f"tokens of an answer: median {np.median(lengths[1::2])}, with its question at most {max(both)}", flush=True)
    facts = fact_weights(t)
    torch.manual_seed(0)
    model = Loupe()
    begin_at_shipped(model, t)
    optimizer = torch.optim.AdamW(model.parameters(), peak, betas=(0.9, 0.98), weight_decay=0.05)
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
    model.train()
    # The rules are asked for the next batch while this one is learned.
    ahead = ThreadPoolExecutor(1)

    def fetch(at):
        if at % LESSON_EVERY == LESSON_EVERY - 1:
            return ahead.submit(samples.lesson_batch, t, views, views.pick(rng, 8), rng)
        return ahead.submit(samples.critique_batch, t, views, views.pick(rng, BATCH), rng)

    coming = fetch(step)
    while (share := used + (time.time() - begin) / 60 / minutes) < 1:
        rate = float(peak * min(1, (step + 1) / 150) * (0.5 * (1 + np.cos(np.pi * share)) * 0.97 + 0.03))
        for g in optimizer.param_groups:
            g["lr"] = rate
        kind = "lesson" if step % LESSON_EVERY == LESSON_EVERY - 1 else "critique"
        batch, coming = coming.result(), fetch(step + 1)
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            if kind == "critique":
                digest, ids, answer = batch
                x = model.with_image(model.image(digest), ids[:, :-1])
                h = model.trunk(x, drop=0.02)[:, C.image_tokens :]
                want = ids[:, 1:]
                weight = facts[want] * answer[:, 1:]
            else:
                ids, answer = batch
                h = model.trunk(model.tok(ids[:, :-1]), drop=0.02)
                want, weight = ids[:, 1:], answer[:, 1:]
            use = weight > 0
            want, weight = want[use], weight[use]
            h = h[use]
            logits = model.head(h)
        each = F.cross_entropy(logits.float(), want, reduction="none")
        loss = (each * weight).sum() / weight.sum()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        seen += len(ids)
        if kind == "critique":
            lately.append(float(each.detach().mean()))
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
