(() => {
  "use strict";

  const {INK, FONT, AXIS, config} = LevyCharts;
  const data = JSON.parse(document.getElementById("levy-data").textContent);
  const d = data.names.length;
  const GAP = 0.12 / d;

  /** Name of the axes of the cell in a row and a column, both from 0 at the top left. */
  function axis(kind, row, column) {
    const number = row * d + column;
    return kind + (number === 0 ? "" : String(number + 1));
  }

  function middles(coordinate, bins) {
    const width = (data.upper[coordinate] - data.lower[coordinate]) / bins;
    return Array.from({length: bins}, (_, i) => data.lower[coordinate] + (i + 0.5) * width);
  }

  function domain(place) {
    return [place / d + GAP / 2, (place + 1) / d - GAP / 2];
  }

  function cellAxes(layout, row, column) {
    const side = (c) => ({range: [data.lower[c], data.upper[c]]});
    const diagonal = row === column;
    layout[axis("xaxis", row, column)] = {
      ...AXIS, ...side(column), automargin: false, showgrid: false, nticks: 4, domain: domain(column),
      anchor: axis("y", row, column), showticklabels: row === d - 1, ticks: row === d - 1 ? "outside" : "",
      title: row === d - 1 ? {text: data.names[column]} : undefined,
    };
    layout[axis("yaxis", row, column)] = {
      ...AXIS, ...(diagonal ? {rangemode: "tozero"} : side(row)), automargin: false, showgrid: diagonal, nticks: 4,
      domain: domain(d - 1 - row), anchor: axis("x", row, column),
      showticklabels: column === 0, ticks: column === 0 ? "outside" : "",
      title: column === 0 ? {text: d > 1 && row === 0 ? "surfaces" : data.names[row]} : undefined,
    };
  }

  function draw() {
    const traces = [];
    const layout = {
      font: FONT, paper_bgcolor: "#fff", plot_bgcolor: "#fff", showlegend: false, hovermode: "closest",
      height: Math.max(320, 180 * d), margin: {l: 64, r: 12, t: 12, b: 48}, bargap: 0,
    };
    for (let c = 0; c < d; c++) {
      cellAxes(layout, c, c);
      traces.push({
        type: "bar", x: middles(c, data.counts[c].length), y: data.counts[c], marker: {color: "#31688e"},
        xaxis: axis("x", c, c), yaxis: axis("y", c, c),
        hovertemplate: data.names[c] + " %{x:.4g}: %{y} surfaces<extra></extra>",
      });
    }
    for (const pair of data.pairs) {
      cellAxes(layout, pair.y, pair.x);
      traces.push({
        type: "scatter", mode: "markers", x: data.points[pair.x], y: data.points[pair.y],
        marker: {size: 2, color: INK, opacity: 0.5}, xaxis: axis("x", pair.y, pair.x), yaxis: axis("y", pair.y, pair.x),
        hoverinfo: "skip",
      });
      cellAxes(layout, pair.x, pair.y);
      traces.push({
        type: "heatmap", x: middles(pair.y, pair.counts.length), y: middles(pair.x, pair.counts.length),
        z: pair.counts, transpose: true, zmin: 0, zmax: Math.max(...pair.counts.flat()),
        colorscale: "Viridis", showscale: false,
        xaxis: axis("x", pair.x, pair.y), yaxis: axis("y", pair.x, pair.y),
        hovertemplate: data.names[pair.y] + " %{x:.4g}, " + data.names[pair.x] + " %{y:.4g}: %{z} surfaces<extra></extra>",
      });
    }
    Plotly.newPlot("pair-chart", traces, layout, config("coverage"));
  }

  draw();
})();
