"""Everything web-llm downloads of Loupe beside the wasm: manifest, chat config, tokenizer, weights."""

import hashlib
import json
from pathlib import Path

import numpy as np

from parts import package, quantize

from .config import Config


def picture(c: Config) -> dict:
    return package.picture(c.image_tokens, c.image, 2 * c.image, [c.image_begin], c.image_slot, [c.image_end])


def metadata(c: Config, params) -> dict:
    return package.metadata(c, params, picture(c), package.EXPORTS, package.SEEING)


def chat_config(c: Config) -> dict:
    conversation = package.template("loupe", "{system_message}", ("<user>", "<assistant>", "<tool>"), "", "", [c.eos], [c.bos])
    return package.chat_config(c, "loupe", conversation, c.bos, c.eos, c.pad)


def stored(p: dict, weight: np.ndarray) -> tuple[bytes, str]:
    """uint32: packed int8. Depthwise convolutions: bf16. Small things, of which rounding would spare nothing: float32."""
    shape = p["shape"]
    packed = p["dtype"] == "uint32"
    data = quantize.encode(weight, shape[2]) if packed else weight
    assert list(data.shape) == shape, f"{p['name']}: {data.shape} is not {shape}"
    if packed:
        return data.tobytes(), "raw"
    if is_small(shape):
        return np.ascontiguousarray(data, "<f4").tobytes(), "raw"
    return quantize.bf16(data).tobytes(), "f32-to-bf16"


def is_small(shape) -> bool:
    return len(shape) == 1 or (len(shape) == 3 and shape[0] == shape[1] == 1)


def write(c: Config, params, out: Path, weights: Path, tokenizer: Path):
    out.mkdir(parents=True, exist_ok=True)
    source = np.load(weights)
    unused = {*source} - {p["name"] for p in params}
    assert not unused, f"trained, but not in the program: {sorted(unused)}"
    records, blob = [], bytearray()
    for p in params:
        data, form = stored(p, source[p["name"]])
        records.append({**p, "format": form, "nbytes": len(data), "byteOffset": len(blob)})
        blob += data
    shard = {"dataPath": "params_shard_0.bin", "format": "raw-shard", "nbytes": len(blob),
             "md5sum": hashlib.md5(blob).hexdigest(), "records": records}
    (out / "params_shard_0.bin").write_bytes(blob)
    files = {"tensor-cache.json": {"metadata": {"ParamSize": len(records), "ParamBytes": len(blob)}, "records": [shard]},
             "mlc-model-manifest.json": package.manifest(params, picture(c)), "mlc-chat-config.json": chat_config(c),
             "tokenizer.json": json.loads(tokenizer.read_text())}
    for name, content in files.items():
        (out / name).write_text(json.dumps(content, ensure_ascii=False))
