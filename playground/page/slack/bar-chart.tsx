/** A plain drawing of Slack's chart block: a bar for each point, grouped by label, with its number beside it. */
import type { DataVisualization } from '../../slack/block.ts';

export function BarChart({ block: { title, chart } }: { readonly block: DataVisualization }) {
  const { series, axis_config: axis } = chart;
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const place = (value: number) => ((value - least) / (most - least || 1)) * 100;
  return (
    <figure class="block-chart">
      <figcaption>
        <strong>{title}</strong>
        {axis.y_label !== undefined && <small> {axis.y_label}</small>}
      </figcaption>
      <table>
        <tbody>
          {axis.categories.map((label, at) =>
            series.map(({ name, data }, index) => {
              const value = data[at]?.value ?? 0;
              const from = place(Math.min(0, value));
              return (
                <tr key={`${at} ${index}`}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={series.length}>
                      {label}
                    </th>
                  )}
                  <td class="chart-series">{name}</td>
                  <td class="chart-bar">
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                      <rect class={`series-${index}`} x={from} y="1" width={Math.max(0.5, place(Math.max(0, value)) - from)} height="8" />
                    </svg>
                  </td>
                  <td class="chart-value">{value.toLocaleString('en')}</td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </figure>
  );
}
