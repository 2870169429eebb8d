"""Everything web-llm downloads beside the wasm: manifest, chat config, tokenizer, weights."""

import hashlib
import json
from pathlib import Path

import numpy as np

from .config import Config


def digest(value) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def tasks(c: Config) -> dict:
    image = {
        "processor": {"kind": "image_decode", "format": "rgb_u8", "layout": "nhwc", "num_embeddings": c.image_tokens,
                      "resize": {"mode": "stretch", "height": c.image, "width": c.image}},
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


def bf16(w: np.ndarray) -> np.ndarray:
    """float32 -> upper half, rounded to nearest even."""
    u = np.ascontiguousarray(w, "<f4").view("<u4").astype(np.uint64)
    return ((u + 0x7FFF + ((u >> 16) & 1)) >> 16).astype("<u2")


def random_weight(name: str, shape, rng) -> np.ndarray:
    """Not trained, but large enough everywhere for a wrong kernel to show in the logits."""
    noise = rng.standard_normal(shape)
    return (1 + 0.1 * noise if "norm" in name else 0.05 * noise).astype("<f4")


def write(c: Config, params, out: Path, weights: Path | None, tokenizer: Path):
    out.mkdir(parents=True, exist_ok=True)
    source = np.load(weights) if weights else {}
    rng = np.random.default_rng(0)
    records, blob = [], bytearray()
    for p in params:
        w = source[p["name"]] if p["name"] in source else random_weight(p["name"], p["shape"], rng)
        assert list(w.shape) == p["shape"], p["name"]
        data = bf16(w).tobytes()
        records.append({**p, "format": "f32-to-bf16", "nbytes": len(data), "byteOffset": len(blob)})
        blob += data
    shard = {"dataPath": "params_shard_0.bin", "format": "raw-shard", "nbytes": len(blob),
             "md5sum": hashlib.md5(blob).hexdigest(), "records": records}
    (out / "params_shard_0.bin").write_bytes(blob)
    files = {"tensor-cache.json": {"metadata": {"ParamSize": len(records), "ParamBytes": len(blob)}, "records": [shard]},
             "mlc-model-manifest.json": manifest(c, params), "mlc-chat-config.json": chat_config(c),
             "tokenizer.json": json.loads(tokenizer.read_text())}
    for name, content in files.items():
        (out / name).write_text(json.dumps(content, ensure_ascii=False))
