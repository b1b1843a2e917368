import { TimingChart, type TimingChartProps } from '../components/timing-chart.tsx';
import { TimingTable, type TimingTableProps } from '../components/timing-table.tsx';

/** The times of both sides, drawn and as a table. */
export const TimingTrend = (props: TimingChartProps & TimingTableProps) => (
  <>
    <TimingChart {...props} />
    <TimingTable {...props} />
  </>
);
