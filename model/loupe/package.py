"""Everything web-llm downloads beside the wasm: manifest, chat config, tokenizer, weights."""

import hashlib
import json
from pathlib import Path

import numpy as np

from . import quantize
from .config import Config


def digest(value) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def tasks(c: Config) -> dict:
    image = {
        "processor": {"kind": "image_decode", "format": "rgb_u8", "layout": "nhwc", "num_embeddings": c.image_tokens,
                      "resize": {"mode": "stretch", "height": c.image, "width": 2 * c.image}},
        "adapter": "vision",
        "prompt": {"prefix_token_ids": [c.image_begin], "placeholder_token_id": c.image_slot,
                   "suffix_token_ids": [c.image_end]},
    }
    return {"chat.completions": {"executor": "chat", "output": "text",
                                 "inputs": {"text": {"processor": "tokenizer"}, "image": image}}}


def identities(c: Config, params) -> dict:
    return {"interface_id": digest({"tasks": tasks(c)}),
            "parameter_schema_id": digest([[p["name"], p["shape"], p["dtype"]] for p in params])}


def metadata(c: Config, params) -> dict:
    """The string the library's _metadata function returns."""
    program = {
        "kind": "token_generation",
        "exports": {"embed_tokens": "embed", "create_kv_cache": "create_tir_paged_kv_cache",
                    "prefill_embeds": "prefill", "decode_embeds": "decode"},
        "adapters": {"vision": "image_embed"},
        "adapter_dtypes": {"vision": "uint32"},  # WGSL has no 8-bit storage type
    }
    return {"params": params, "prefill_chunk_size": c.chunk, "kv_state_kind": "kv_cache",
            "artifact": {"schema": "mlc.compiled-program", "schema_version": 1, **identities(c, params),
                         "programs": {"chat": program},
                         "resources": {"required_features": [], "max_storage_buffer_binding_size": 0,
                                       "estimated_device_memory_bytes": 0}}}


def manifest(c: Config, params) -> dict:
    ids = identities(c, params)
    return {"schema": "mlc.model-package", "schema_version": 1, "chat_config": "mlc-chat-config.json",
            "interface_id": ids["interface_id"], "tasks": tasks(c),
            "weights": {"manifest": "tensor-cache.json", "parameter_schema_id": ids["parameter_schema_id"]}}


def chat_config(c: Config) -> dict:
    template = {"name": "loupe", "system_template": "{system_message}", "system_message": "", "messages": [],
                "roles": {"user": "<user>", "assistant": "<assistant>", "tool": "<tool>"},
                "role_templates": {r: "{%s_message}" % r for r in ("user", "assistant", "tool")},
                "seps": [""], "role_content_sep": "", "role_empty_sep": "",
                "stop_str": [], "stop_token_ids": [c.eos], "system_prefix_token_ids": [c.bos]}
    return {"model_type": "loupe", "vocab_size": c.vocab, "context_window_size": c.context,
            "sliding_window_size": -1, "attention_sink_size": -1, "prefill_chunk_size": c.chunk,
            "temperature": 0.0, "top_p": 1.0, "repetition_penalty": 1.0, "frequency_penalty": 0.0,
            "presence_penalty": 0.0, "tokenizer_files": ["tokenizer.json"],
            "tokenizer_info": {"token_postproc_method": "byte_level", "prepend_space_in_encode": False,
                               "strip_space_in_decode": False},
            "conv_template": template, "bos_token_id": c.bos, "eos_token_id": c.eos, "pad_token_id": c.pad}


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
             "mlc-model-manifest.json": manifest(c, params), "mlc-chat-config.json": chat_config(c),
             "tokenizer.json": json.loads(tokenizer.read_text())}
    for name, content in files.items():
        (out / name).write_text(json.dumps(content, ensure_ascii=False))
