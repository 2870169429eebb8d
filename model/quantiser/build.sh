#!/bin/sh
# quantiser/build.sh PYTHON OUT: compiles the quantiser with the clang that the wheel of Zig brings.
set -eu
here=$(dirname "$(realpath "$0")")
python=$1
out=$(realpath -m "$2")
cd "$here"
# The caches beside the result: the user's own may hold objects of other flags.
ZIG_GLOBAL_CACHE_DIR=$out/zig ZIG_LOCAL_CACHE_DIR=$out/zig "$python" -m ziglang cc -target wasm32-freestanding \
  -mcpu=generic+simd128 -Os -ffp-contract=off -nostdlib -Wall -Wextra -Werror -Wl,--no-entry -Wl,--export=__heap_base \
  -Wl,--strip-all -Wl,-z,stack-size=16384 quantise.c -o "$out/quantiser.wasm"
