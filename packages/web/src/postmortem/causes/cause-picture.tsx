import { CAUSE_KIND_NAMES, type CauseNode } from '@kintsugi/domain';
import { linkHorizontal } from 'd3-shape';
import { ScrollX } from '../../ui/scroll-x.tsx';
import { categoryName } from './category-select.tsx';
import { KIND_LOOK } from './cause-kind-look.ts';
import { BOX_WIDTH, type CauseBox, layOut } from './picture-layout.ts';

const link = linkHorizontal<unknown, [number, number]>();

/** The why tree as a picture, from what set it off to what made it possible. */
export function CausePicture({ causes }: { causes: readonly CauseNode[] }) {
  if (causes.length < 2) return null;
  const { boxes, links, width, height } = layOut(causes);
  return (
    <ScrollX
      className="card p-4"
      label={`Picture of the why tree below: ${boxes.length} nodes, from the trigger to what made it possible`}
    >
      <svg
        viewBox={`-2 -2 ${width + 4} ${height + 4}`}
        style={{ width: width + 4, maxWidth: 'none', minWidth: 'min(100%, 30rem)' }}
        role="presentation"
      >
        {links.map(({ from, to }) => (
          <path
            key={`${from.node.id}-${to.node.id}`}
            d={
              link({
                source: [from.x + BOX_WIDTH, from.y + from.height / 2],
                target: [to.x, to.y + to.height / 2],
              }) ?? ''
            }
            fill="none"
            stroke="var(--seam)"
            strokeWidth="1.5"
          />
        ))}
        {boxes.map((box) => (
          <Box key={box.node.id} box={box} />
        ))}
      </svg>
    </ScrollX>
  );
}

function Box({ box }: { box: CauseBox }) {
  const { node, x, y, height, lines } = box;
  const { colour, mark } = KIND_LOOK[node.kind];
  const kind = CAUSE_KIND_NAMES[node.kind];
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{`${kind}${node.category ? `, ${categoryName(node.category)}` : ''}: ${node.text}`}</title>
      <rect
        width={BOX_WIDTH}
        height={height}
        rx="8"
        fill="var(--surface)"
        stroke="var(--line-strong)"
      />
      <rect width="3.5" height={height - 12} x="0" y="6" rx="1.75" fill={colour} />
      <text x="12" y="15" fontSize="9.5" fontWeight="600" fill={colour}>
        {mark} {kind}
        {node.category && ` · ${categoryName(node.category)}`}
      </text>
      {lines.map((line, index) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          key={index}
          x="12"
          y={31 + index * 15}
          fontSize="11.5"
          fill="var(--ink)"
        >
          {line}
        </text>
      ))}
    </g>
  );
}
