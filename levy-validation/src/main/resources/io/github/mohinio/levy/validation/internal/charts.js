/** What the charts of all pages have in common. */
const LevyCharts = (() => {
  "use strict";

  const INK = "#1f2933";
  const SOFT = "#5b6770";
  const FONT = {family: "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif", size: 11, color: INK};
  const AXIS = {
    showline: true, linecolor: "#9aa5ae", linewidth: 1, mirror: false, zeroline: false,
    showgrid: true, gridcolor: "#e9edf0", ticks: "outside", ticklen: 4, tickcolor: "#9aa5ae",
    tickfont: {size: 10, color: SOFT}, automargin: true,
  };

  // Viridis, spread over the series of a chart.
  const VIRIDIS = ["#440154", "#46327e", "#365c8d", "#277f8e", "#1fa187", "#4ac16d", "#a0da39"];

  /** Colour of series i of so many. */
  function series(i, count) {
    return VIRIDIS[count === 1 ? 2 : Math.round(i * (VIRIDIS.length - 1) / (count - 1))];
  }

  function config(name) {
    return {
      displaylogo: false,
      responsive: true,
      // Without these two, plotly.js offers to send the chart, data and all, to its makers' site.
      plotlyServerURL: "",
      showSendToCloud: false,
      modeBarButtonsToRemove: ["sendChartToCloud", "lasso2d", "select2d", "autoScale2d"],
      toImageButtonOptions: {format: "svg", filename: name},
    };
  }

  return {INK, SOFT, FONT, AXIS, config, series};
})();
