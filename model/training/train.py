"""Trains projection and decoder on cached features. usage: python -m training.train MINUTES

Writes .cache/model.pt every few minutes (state, optimizer, step, share of time used): a run that was cut off goes on from there.
"""

import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from . import samples, tokens, writing
from .defects import T
from .network import Loupe

ROOT = Path(__file__).parent.parent
CHECKPOINT = ROOT / ".cache/model.pt"
RATE, BATCH = 1.2e-3, 40


def make_tokenizer(cache):
    rng = random.Random(0)
    photos = [i for i in range(len(cache.truth)) if cache.truth[i][T["photo"]] > 0]
    texts = [samples.answer(cache, i, rng.choice(writing.ADVISORS), rng) for i in range(len(cache.truth)) for _ in range(2)]
    for i in rng.sample(photos, 3000):
        question, said = writing.follow_up(writing.critique(cache.truth[i], "ansel", rng), rng)
        texts += [said, "\nQuestion: " + question]
    texts += ["Critique this photo as " + a + "." for a in writing.ADVISORS] * 3000
    texts += ["\nQuestion: " + q for q in writing.QUESTIONS["more"]] * 50
    texts += [writing.lesson(rng, rng.randrange(1, 90), 12) for _ in range(1500)]
    return tokens.train(texts, ROOT / ".cache/tokenizer.json")


def fact_weights(t) -> torch.Tensor:
    """Tokens that carry facts count three times: scores, kinds, severities, places, structure."""
    w = torch.ones(tokens.VOCABULARY)
    for word in [*map(str, range(11)), *writing.KINDS, *writing.SEVERITIES[1:], *writing.PLACES, "whole frame", *tokens.STRUCTURE[:5]]:
        ids = t.encode(word).ids
        if len(ids) == 1:
            w[ids[0]] = 3
    return w


def state_target(truth: np.ndarray) -> torch.Tensor:
    found = [[float(writing.severity_of(row, k) >= 2) for k in writing.KINDS] for row in truth]
    return torch.tensor(found)


def main():
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 30
    torch.set_num_threads(2)
    torch.manual_seed(0)
    rng = random.Random(0)
    cache = samples.read(ROOT, "train")
    t = make_tokenizer(cache)
    sizes = [len(t.encode(samples.answer(cache, i, "ansel", rng)).ids) for i in range(0, 2000)]
    print(f"vocabulary {t.get_vocab_size()}, answer tokens median {np.median(sizes)}, longest {max(sizes)}", flush=True)
    model = Loupe(len(writing.KINDS))
    flat = torch.from_numpy(cache.rows[::5].astype(np.float32)).flatten(0, 1)
    model.mean.copy_(flat.mean(0))
    model.scale.copy_(flat.std(0) + 1e-3)
    optimizer = torch.optim.AdamW(model.parameters(), RATE, betas=(0.9, 0.98), weight_decay=0.05)
    facts, target = fact_weights(t), state_target(cache.truth)
    photos = np.where(cache.truth[:, T["photo"]] > 0)[0]
    # One shape is compiled; the rarer ones are not worth the wait.
    trunk = torch.compile(model.trunk, dynamic=False)
    step, used = 0, 0.0
    if CHECKPOINT.exists():
        saved = torch.load(CHECKPOINT)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step, used = saved["step"], saved["used"]
    begin, seen, lately = time.time(), 0, []
    saved_at = begin

    model.train()
    while (share := used + (time.time() - begin) / 60 / minutes) < 1:
        rate = float(RATE * min(1, (step + 1) / 150) * (0.5 * (1 + np.cos(np.pi * share)) * 0.97 + 0.03))
        for g in optimizer.param_groups:
            g["lr"] = rate
        kind = "lesson" if step % 25 == 24 else "text" if step % 6 == 5 else "critique"
        with torch.autocast("cpu", torch.bfloat16):
            if kind == "critique":
                picks = rng.choices(range(len(cache.truth)), k=BATCH)
                rows, heads, answers = samples.critique_batch(t, cache, picks, rng)
                image = model.image(rows, 0.1)
                keep = (torch.rand(BATCH, image.shape[1], 1) > 0.1).float()
                x = model.with_image(image * keep, torch.cat([heads, answers[:, :-1]], 1))
                h = trunk(x, drop=0.05)[:, -answers.shape[1] :]
                want = answers
                weight = facts[want] * (want != tokens.PAD)
                weight[:, 0] = 3
            else:
                picks = rng.choices(photos.tolist(), k=BATCH if kind == "text" else 5)
                make, length = ((samples.text_sequence, samples.TEXT_LENGTH) if kind == "text"
                                else (samples.lesson_sequence, samples.LESSON_LENGTH))
                ids, answer = samples.text_batch(t, cache, picks, rng, make, length)
                h = model.trunk(model.tok(ids[:, :-1]), drop=0.05)
                want, weight = ids[:, 1:], answer[:, 1:]
            logits = model.head(h)
        each = F.cross_entropy(logits.float().flatten(0, 1), want.flatten(), reduction="none").view_as(want)
        loss = (each * weight).sum() / weight.sum()
        if kind == "critique":
            is_photo = torch.from_numpy(cache.truth[picks][:, T["photo"]])[:, None]
            guess = model.state(image.float().mean(1))
            loss = loss + 0.3 * (F.binary_cross_entropy_with_logits(guess, target[picks], reduction="none") * is_photo).mean()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        seen += len(picks)
        if kind == "critique":
            lately.append(float(each.detach()[weight > 0].mean()))
        if step % 50 == 0 or step in (5, 10, 20, 30, 40):
            print(f"step {step} {time.time() - begin:.0f} s {kind} {float(loss):.3f} critique {np.mean(lately):.3f} "
                  f"{seen / (time.time() - begin):.1f} samples/s", flush=True)
            lately = []
        if time.time() - saved_at > 240:
            saved_at = time.time()
            save(model, optimizer, step, share)
    save(model, optimizer, step, 1.0)
    print(f"done: {step} steps", flush=True)


def save(model, optimizer, step, used):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "used": used}, CHECKPOINT)


if __name__ == "__main__":
    main()
