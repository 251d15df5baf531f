(() => {
  "use strict";

  const {FONT, AXIS, config} = LevyCharts;
  const data = JSON.parse(document.getElementById("levy-data").textContent);

  // Viridis, spread over the models.
  const VIRIDIS = ["#440154", "#46327e", "#365c8d", "#277f8e", "#1fa187", "#4ac16d", "#a0da39"];

  function layout(more) {
    return Object.assign({
      font: FONT, paper_bgcolor: "#fff", plot_bgcolor: "#fff", hovermode: "closest",
      margin: {l: 56, r: 12, t: 12, b: 40},
    }, more);
  }

  function colour(model) {
    const i = data.models.indexOf(model);
    return VIRIDIS[Math.round(i * (VIRIDIS.length - 1) / Math.max(1, data.models.length - 1))];
  }

  /** Bars for one surface, a line for each model for several. */
  function drawErrors() {
    const one = data.labels.length === 1;
    const traces = one
      ? [{type: "bar", x: data.models, y: data.rmse.map((row) => row[0]),
          marker: {color: data.models.map(colour)}, hovertemplate: "%{x}: %{y:.5f}<extra></extra>"}]
      : data.models.map((model, m) => ({
          type: "scatter", mode: "lines+markers", name: model, x: data.labels, y: data.rmse[m],
          line: {color: colour(model), width: 1.6}, marker: {size: 4},
          hovertemplate: model + " %{y:.5f}<br>%{x}<extra></extra>",
        }));
    Plotly.newPlot("error-chart", traces, layout({
      height: 360, margin: {l: 56, r: 12, t: 40, b: 40},
      legend: {orientation: "h", x: 0, xanchor: "left", y: 1.02, yanchor: "bottom"},
      xaxis: {...AXIS, type: "category"},
      yaxis: {...AXIS, title: {text: "RMSE, currency"}, rangemode: "tozero"},
    }), config("rmse"));
  }

  function drawParameters() {
    if (data.labels.length < 2) {
      return;
    }
    const place = document.getElementById("parameter-charts");
    for (const model of data.parameters) {
      const title = document.createElement("h3");
      title.textContent = model.model;
      const chart = document.createElement("div");
      chart.className = "chart";
      place.append(title, chart);
      const columns = model.names.length;
      const figure = layout({
        height: 200, showlegend: false, margin: {l: 40, r: 12, t: 22, b: 30}, annotations: [],
        grid: {rows: 1, columns, pattern: "independent"},
      });
      const traces = model.names.map((name, p) => {
        const number = p === 0 ? "" : String(p + 1);
        figure["xaxis" + number] = {...AXIS, type: "category", nticks: 4};
        figure["yaxis" + number] = {...AXIS, nticks: 5};
        figure.annotations.push({
          text: "<b>" + name + "</b>", xref: "x" + number + " domain", yref: "y" + number + " domain",
          x: 0, y: 1, xanchor: "left", yanchor: "bottom", showarrow: false,
        });
        return {
          type: "scatter", mode: "lines+markers", x: data.labels, y: model.values[p],
          xaxis: "x" + number, yaxis: "y" + number,
          line: {color: colour(model.model), width: 1.4}, marker: {size: 3},
          hovertemplate: name + " %{y:.6g}<br>%{x}<extra></extra>",
        };
      });
      Plotly.newPlot(chart, traces, figure, config(model.model));
    }
  }

  drawErrors();
  drawParameters();
})();
