/* What the eyes have beside their products. Feature maps are [side][side][channels], channels a multiple of 4. */
#include "simd.h"

/* Taps of the first convolution: image [224][224][4] -> [112 * 112][27], 3 x 3 at stride 2, zeros beyond the edge. */
EXPORT(stem_taps)
void stem_taps(const float *image, float *y, int side) {
  int out = side / 2;
  for (int i = 0; i < out; i++)
    for (int j = 0; j < out; j++)
      for (int k = 0; k < 9; k++) {
        int row = 2 * i + k / 3, column = 2 * j + k % 3, inside = row < side && column < side;
        const float *at = image + ((size_t)row * side + column) * 4;
        for (int c = 0; c < 3; c++) *y++ = inside ? at[c] : 0;
      }
}

/* size x size of each channel by itself, padded to "same", clamped to 0..6; `side` of x, `stride` to the side of y. */
EXPORT(depthwise)
void depthwise(const float *x, const float *weight, const float *bias, float *y, int side, int channels, int size, int stride) {
  int out = side / stride, before = ((out - 1) * stride + size - side) / 2;
  v128_t zero = wasm_f32x4_splat(0), six = wasm_f32x4_splat(6);
  if (before < 0) before = 0;
  for (int i = 0; i < out; i++) {
    int row = i * stride - before, top = row < 0 ? -row : 0, bottom = row + size > side ? side - row : size;
    for (int j = 0; j < out; j++, y += channels) {
      int column = j * stride - before, left = column < 0 ? -column : 0;
      int right = column + size > side ? side - column : size;
      for (int c = 0; c < channels; c += 8) {
        v128_t a = wasm_v128_load(bias + c), b = wasm_v128_load(bias + c + 4);
        for (int p = top; p < bottom; p++) {
          const float *from = x + ((size_t)(row + p) * side + column + left) * channels + c;
          const float *w = weight + (size_t)(p * size + left) * channels + c;
          for (int q = left; q < right; q++, from += channels, w += channels) {
            a = add(a, mul(wasm_v128_load(from), wasm_v128_load(w)));
            b = add(b, mul(wasm_v128_load(from + 4), wasm_v128_load(w + 4)));
          }
        }
        wasm_v128_store(y + c, wasm_f32x4_pmax(zero, wasm_f32x4_pmin(six, a)));
        wasm_v128_store(y + c + 4, wasm_f32x4_pmax(zero, wasm_f32x4_pmin(six, b)));
      }
    }
  }
}

/* grid x grid cells -> y[grid * grid][2 * channels]: mean, and mean step between horizontal neighbours inside the cell. */
EXPORT(cells)
void cells(const float *x, float *y, int side, int channels, int grid) {
  int size = side / grid;
  v128_t part = wasm_f32x4_splat(1.0f / (size * size));
  for (int i = 0; i < grid; i++)
    for (int j = 0; j < grid; j++, y += 2 * channels)
      for (int c = 0; c < channels; c += 4) {
        v128_t mean = wasm_f32x4_splat(0), steps = mean;
        for (int p = 0; p < size; p++) {
          const float *at = x + ((size_t)(i * size + p) * side + j * size) * channels + c;
          v128_t last = wasm_v128_load(at);
          mean = add(mean, last);
          for (int q = 1; q < size; q++) {
            v128_t next = wasm_v128_load(at += channels);
            mean = add(mean, next);
            steps = add(steps, wasm_f32x4_abs(wasm_f32x4_sub(next, last)));
            last = next;
          }
        }
        wasm_v128_store(y + c, mul(mean, part));
        wasm_v128_store(y + channels + c, mul(steps, part));
      }
}
