import { PRODUCT_PARTS, type PartState, type ProductPart } from '../models/product-parts.ts';
import { Icon, type IconName } from './icon.tsx';
import { productStrings } from '../strings/product-strings.ts';

const text = productStrings;

const WIDTH = 130;
const HEIGHT = 36;

/** Left upper corners. */
const places: Record<ProductPart | 'page' | 'sides', readonly [x: number, y: number]> = {
  page: [0, 62],
  worker: [166, 62],
  pair: [332, 8],
  workflow: [332, 62],
  index: [332, 116],
  sides: [498, 62],
  model: [498, 116],
};

const ways: readonly (readonly [ProductPart | 'page' | 'sides', ProductPart | 'page' | 'sides'])[] =
  [
    ['page', 'worker'],
    ['worker', 'pair'],
    ['worker', 'workflow'],
    ['worker', 'index'],
    ['workflow', 'sides'],
    ['workflow', 'model'],
  ];

const iconOf: Record<PartState, IconName> = {
  idle: 'queued',
  active: 'running',
  touched: 'done',
  off: 'skipped',
};

/** The parts of the product and which of them a run went through: as a picture, and the same in words. */
export function ProductMap({ states }: { states: Record<ProductPart, PartState> }) {
  return (
    <div class="product-map">
      <svg viewBox="-1 0 630 160" role="img" aria-label={text.picture}>
        {ways.map(([from, to]) => (
          <Way key={`${from} ${to}`} from={from} to={to} />
        ))}
        <Box name={text.page} place={places.page} state="outside" />
        <Box name={text.sides} place={places.sides} state="outside" />
        {PRODUCT_PARTS.map((part) => (
          <Box key={part} name={text.parts[part]} place={places[part]} state={states[part]} />
        ))}
      </svg>
      <ul class="part-list">
        {PRODUCT_PARTS.map((part) => (
          <li key={part} class={`part part-${states[part]}`}>
            <Icon name={iconOf[states[part]]} />
            <span>
              <strong>{text.parts[part]}</strong>, {text.states[states[part]]}:{' '}
              <span class="muted">{text.does[part]}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface BoxProps {
  name: string;
  place: readonly [number, number];
  state: PartState | 'outside';
}

const Box = ({ name, place: [x, y], state }: BoxProps) => (
  <g class={`map-box map-${state}`}>
    <rect x={x} y={y} width={WIDTH} height={HEIGHT} rx="6" />
    <text x={x + WIDTH / 2} y={y + HEIGHT / 2} text-anchor="middle" dominant-baseline="central">
      {name}
    </text>
  </g>
);

function Way({ from, to }: { from: keyof typeof places; to: keyof typeof places }) {
  const [x1, y1] = [places[from][0] + WIDTH, places[from][1] + HEIGHT / 2];
  const [x2, y2] = [places[to][0], places[to][1] + HEIGHT / 2];
  const middle = (x1 + x2) / 2;
  return <path class="map-way" d={`M${x1} ${y1}H${middle}V${y2}H${x2}`} />;
}
