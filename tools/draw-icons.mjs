// `node tools/draw-icons.mjs [FOLDER]` draws the add-in's icons at all sizes of Office's ribbon (default: assets/).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './installed.mjs';

/** Pixels; 16, 32 and 80 are required for ribbon buttons, 32 and 64 for the add-in itself. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const BLUE = [15, 108, 189];
const DARK = [68, 84, 106];
const WHITE = [255, 255, 255];

// Both pictures are drawn on a field of 32 × 32, the later shapes over the earlier ones.
const ICONS = {
  // A form with its lines, and a tick on it.
  icon: [
    [DARK, box(4, 2, 24, 30, 3)],
    [WHITE, box(6, 4, 22, 28, 1.5)],
    [
      DARK,
      stroke(
        [
          [9.5, 10],
          [18.5, 10],
        ],
        2,
      ),
    ],
    [
      DARK,
      stroke(
        [
          [9.5, 15],
          [15, 15],
        ],
        2,
      ),
    ],
    [WHITE, disc(22, 21, 9.5)],
    [BLUE, disc(22, 21, 8)],
    [
      WHITE,
      stroke(
        [
          [18, 21.5],
          [21, 24.5],
          [26.5, 18],
        ],
        2.4,
      ),
    ],
  ],
  // A tick inside a turning arrow.
  'icon-recalculate': [
    [BLUE, arc(16, 16, 11.5, 3, 25, 300)],
    [
      BLUE,
      polygon([
        [29.9, 5.4],
        [29.4, 15.4],
        [20.6, 11.4],
      ]),
    ],
    [
      DARK,
      stroke(
        [
          [11, 16.4],
          [14.8, 20.2],
          [21, 12.8],
        ],
        2.8,
      ),
    ],
  ],
};

function disc(x, y, radius) {
  return (px, py) => Math.hypot(px - x, py - y) <= radius;
}

function box(left, top, right, bottom, radius) {
  return (px, py) => {
    const dx = Math.max(left + radius - px, px - right + radius, 0);
    const dy = Math.max(top + radius - py, py - bottom + radius, 0);
    return Math.hypot(dx, dy) <= radius;
  };
}

/** A line with round ends and corners. */
function stroke(points, width) {
  return (px, py) =>
    points.slice(1).some(([x2, y2], i) => {
      const [x1, y1] = points[i];
      const [dx, dy] = [x2 - x1, y2 - y1];
      const along = ((px - x1) * dx + (py - y1) * dy) / (dx * dx + dy * dy);
      const t = Math.min(1, Math.max(0, along));
      return Math.hypot(px - x1 - t * dx, py - y1 - t * dy) <= width / 2;
    });
}

/** Part of a ring, from one angle to another, clockwise from the right. */
function arc(x, y, radius, width, from, to) {
  return (px, py) => {
    const angle = (Math.atan2(py - y, px - x) * 180) / Math.PI;
    const turned = (((angle - from) % 360) + 360) % 360;
    return Math.abs(Math.hypot(px - x, py - y) - radius) <= width / 2 && turned <= to;
  };
}

function polygon(points) {
  return (px, py) => {
    let inside = false;
    points.forEach(([x1, y1], i) => {
      const [x2, y2] = points[(i + 1) % points.length];
      if (y1 > py !== y2 > py && px < ((x2 - x1) * (py - y1)) / (y2 - y1) + x1) inside = !inside;
    });
    return inside;
  };
}

/** Red, green, blue and alpha of every pixel; each is the mean of 8 × 8 points. */
function draw(shapes, size) {
  const points = 8;
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let i = 0; i < points * points; i++) {
        const px = ((x + ((i % points) + 0.5) / points) * 32) / size;
        const py = ((y + (Math.floor(i / points) + 0.5) / points) * 32) / size;
        const color = shapes.findLast(([, isInside]) => isInside(px, py))?.[0];
        if (!color) continue;
        covered += 1;
        color.forEach((part, c) => (sum[c] += part));
      }
      const mean = sum.map((part) => (covered === 0 ? 0 : Math.round(part / covered)));
      pixels.set([...mean, Math.round((255 * covered) / points ** 2)], (y * size + x) * 4);
    }
  }
  return pixels;
}

function png(pixels, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // eight bits each of red, green, blue, alpha
  const lines = Buffer.concat(
    Array.from({ length: size }, (_, y) => [
      Buffer.of(0),
      pixels.subarray(y * size * 4, (y + 1) * size * 4),
    ]).flat(),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const folder = process.argv[2] ?? join(root, 'assets');
mkdirSync(folder, { recursive: true });
for (const [name, shapes] of Object.entries(ICONS)) {
  for (const size of SIZES) {
    writeFileSync(join(folder, `${name}-${size}.png`), png(draw(shapes, size), size));
  }
}
