"""A program -> two wasm32 object files (host stubs; bytecode with WGSL)."""

import json
import shutil
from pathlib import Path

import tvm
from tvm import relax, tirx
from tvm.s_tir import dlight

TARGET = {"kind": "webgpu", "host": {"kind": "llvm", "mtriple": "wasm32-unknown-unknown-wasm", "mcpu": "mvp"}}
ENTRIES = ["embed", "image_embed", "prefill", "decode", "create_tir_paged_kv_cache", "softmax_with_temperature",
           "argsort_probs", "sample_with_top_p", "apply_logit_bias_inplace", "apply_penalty_inplace",
           "apply_bitmask_inplace", "_metadata"]


def pipeline(target, entries):
    t = relax.transform
    return tvm.transform.Sequential([
        tirx.transform.BindTarget(target),
        # Reshapes stay, to become views. There is nothing to fuse.
        t.LegalizeOps(skip_ops=["relax.reshape"]), t.DeadCodeElimination(entries),
        # dlight's other rules use barriers, which are ruinous on a software adapter.
        dlight.ApplyDefaultSchedule(dlight.gpu.Fallback()),
        tirx.transform.ForceNarrowIndexToInt32(),  # WGSL has no 64-bit integers
        t.ToNonDataflow(), t.RemovePurityChecking(), t.CallTIRRewrite(),
        t.StaticPlanBlockMemory(), t.LowerAllocTensor(), t.KillAfterLastUse(), t.LowerRuntimeBuiltin(),
        t.VMShapeLower(), t.AttachGlobalSymbol(),
    ])


def export(program, attach, metadata, bounds: dict, out: Path):
    """program() -> nn.Module, attach(module) adds the sampler, metadata(parameters) -> dict for web-llm -> parameters"""
    target = tvm.target.Target(TARGET)
    with target:
        model = program()
        mod, named = model.export_tvm(spec=model.spec())
        mod = attach(mod)
        params = [{"name": n, "shape": [int(s) for s in p.shape], "dtype": str(p.dtype)} for n, p in named]
        bb = relax.BlockBuilder(mod)
        with bb.function("_metadata", params=[]):
            bb.emit_func_output(tvm.ir.StringImm(json.dumps(metadata(params))))
        mod = bb.finalize()
        for gv, f in mod.functions_items():
            if isinstance(f, relax.Function):
                mod[gv] = f.with_attr("tir_var_upper_bound", bounds).with_attr("relax.memory_plan_dynamic_func_output", True)
        present = {gv.name_hint for gv in mod.get_global_vars()}
        passes = pipeline(target, [name for name in ENTRIES if name in present])
        with tvm.transform.PassContext(config={"tirx.disable_cse_tir": True}):
            ex = relax.build(mod, target=target, relax_pipeline=passes, system_lib=True)

    def collect(_output, objects, options=None, **_):
        # Linking is ours: TVM's own wrapper wants bitcode, which emscripten 3.1.6 cannot read.
        for i, o in enumerate(objects):
            shutil.copy(o, out / f"lib{i}.o")

    collect.object_format = "o"
    ex.export_library(str(out / "unused.wasm"), fcompile=collect)
    return params
