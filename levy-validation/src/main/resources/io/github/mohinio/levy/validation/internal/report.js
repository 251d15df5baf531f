(() => {
  "use strict";

  const {INK, SOFT, FONT, AXIS, config} = LevyCharts;
  const data = JSON.parse(document.getElementById("levy-data").textContent);

  // Market in ink and ochre, model in the blue-green of Viridis; errors in RdBu with its centre at zero.
  const PUT = "#b4690e";
  const MODEL = "#31688e";
  const RD_BU = ["#053061", "#2166ac", "#4393c3", "#92c5de", "#d1e5f0", "#f7f7f7",
    "#fddbc7", "#f4a582", "#d6604d", "#b2182b", "#67001f"].map((colour, i) => [i / 10, colour]);
  const TYPES = [
    {type: "CALL", name: "call", symbol: "circle-open", colour: INK, dash: "solid"},
    {type: "PUT", name: "put", symbol: "diamond-open", colour: PUT, dash: "dot"},
  ];
  const METRICS = {
    volatility: {
      market: (e) => percent(e.marketVolatility),
      model: (e) => percent(e.modelVolatility),
      rmse: (e) => e.rmseVolatility === null ? "" : (100 * e.rmseVolatility).toFixed(2) + " pts",
      hover: "%{y:.3f} %",
      // Calls and puts of one strike have one volatility under a model: one line for both.
      lines: [{name: "model", types: ["CALL", "PUT"], dash: "solid"}],
    },
    price: {
      market: (e) => e.marketPrice,
      model: (e) => e.modelPrice,
      rmse: (e) => e.rmse === null ? "" : e.rmse.toPrecision(3),
      hover: "%{y:,.4f}",
      lines: TYPES.map((t) => ({name: "model, " + t.name + "s", types: [t.type], dash: t.dash})),
    },
  };

  // Charts are as wide as the window; a page of paper, A4 across in report.css, is narrower.
  const PAPER_WIDTH = 1010;
  let width;

  function percent(decimals) {
    return decimals.map((v) => v === null ? null : 100 * v);
  }

  function layout(more) {
    return Object.assign({
      font: FONT, paper_bgcolor: "#fff", plot_bgcolor: "#fff", hovermode: "closest",
      hoverlabel: {font: {size: 11}}, width,
    }, more);
  }

  function columnsFor(panels) {
    return panels <= 2 ? panels : panels <= 4 ? 2 : panels <= 6 || panels === 9 ? 3 : 4;
  }

  /** Places of the options of some types, by strike. */
  function places(expiry, types) {
    return expiry.strike.map((_, i) => i).filter((i) => types.includes(expiry.type[i]));
  }

  function panelTraces(expiry, metric, axes, colours) {
    const market = metric.market(expiry);
    const model = metric.model(expiry);
    const dense = expiry.strike.length > 40;
    const traces = [];
    for (const kind of TYPES) {
      const at = places(expiry, [kind.type]);
      traces.push({
        ...axes, name: "market, " + kind.name + "s", legendgroup: kind.type, type: "scatter",
        mode: "markers", x: at.map((i) => expiry.strike[i]), y: at.map((i) => market[i]),
        marker: {symbol: kind.symbol, size: dense ? 3.5 : 6.5, color: kind.colour, line: {width: 1.1}},
        hovertemplate: "market " + kind.name + " " + metric.hover
            + "<br>strike %{x}<extra>" + expiry.label + "</extra>",
      });
    }
    for (const line of metric.lines) {
      const at = places(expiry, line.types);
      traces.push({
        ...axes, name: line.name, legendgroup: line.name, type: "scatter", mode: "lines+markers",
        x: at.map((i) => expiry.strike[i]), y: at.map((i) => model[i]),
        line: {color: MODEL, width: 1.6, dash: line.dash}, marker: {color: MODEL, size: 2.5},
        connectgaps: false,
        hovertemplate: line.name + " " + metric.hover + "<br>strike %{x}<extra>" + expiry.label + "</extra>",
      });
    }
    return traces.filter((trace) => trace.x.length > 0);
  }

  /** Market and model over strike, one panel for each expiry. */
  function drawSmiles(id, metric, expiries) {
    const columns = columnsFor(expiries.length);
    const rows = Math.ceil(expiries.length / columns);
    const height = expiries.length === 1 ? 380 : rows * 215 + 50;
    const top = 52;
    const bottom = 34;
    const inner = height - top - bottom;
    const rowGap = 58 / inner;
    const rowHeight = (1 - (rows - 1) * rowGap) / rows;
    const columnGap = 0.045;
    const columnWidth = (1 - (columns - 1) * columnGap) / columns;
    const traces = [];
    const named = new Set();
    const figure = layout({
      height, margin: {l: 44, r: 12, t: top, b: bottom}, annotations: [],
      legend: {orientation: "h", x: 0, xanchor: "left", y: 1, yref: "container", yanchor: "top"},
    });
    expiries.forEach((expiry, panel) => {
      const number = panel === 0 ? "" : String(panel + 1);
      const left = (panel % columns) * (columnWidth + columnGap);
      const upper = 1 - Math.floor(panel / columns) * (rowHeight + rowGap);
      figure["xaxis" + number] = {
        ...AXIS, anchor: "y" + number, domain: [left, Math.min(1, left + columnWidth)], nticks: 7,
      };
      figure["yaxis" + number] = {
        ...AXIS, anchor: "x" + number, domain: [Math.max(0, upper - rowHeight), upper], nticks: 6,
      };
      figure.annotations.push({
        text: "<b>" + expiry.label + "</b>   RMSE " + metric.rmse(expiry),
        x: left, y: upper, xref: "paper", yref: "paper", xanchor: "left", yanchor: "bottom",
        showarrow: false, font: {size: 11.5},
      });
      for (const trace of panelTraces(expiry, metric, {xaxis: "x" + number, yaxis: "y" + number})) {
        trace.showlegend = !named.has(trace.name);
        named.add(trace.name);
        traces.push(trace);
      }
    });
    Plotly.react(id, traces, figure, config(id));
  }

  /** Errors over expiry and strike, with colours that are white at zero. */
  function drawErrors(id, errors) {
    const {rows, columns, columnTitle} = data.errors;
    const sizes = errors.flat().filter((v) => v !== null).map(Math.abs);
    const limit = sizes.reduce((a, b) => Math.max(a, b), 0) || 1;
    // One decimal for errors of some units, more for smaller ones; none can be read below 0.001.
    const decimals = limit >= 100 ? 0 : limit >= 1 ? 1 : 1 - Math.floor(Math.log10(limit));
    const text = decimals > 4 ? "" : "%{z:+." + decimals + "f}";
    Plotly.react(id, [{
      type: "heatmap", x: columns, y: rows, z: errors, zmin: -limit, zmax: limit, zmid: 0,
      colorscale: RD_BU, xgap: 1, ygap: 1, hoverongaps: false,
      texttemplate: text, textfont: {size: 9},
      hovertemplate: "expiry %{y}<br>" + columnTitle + " %{x}<br>model less market %{z:+.4~g}<extra></extra>",
      colorbar: {thickness: 10, outlinewidth: 0, tickfont: {size: 10, color: SOFT}, xpad: 6},
    }], layout({
      height: rows.length * 27 + 130,
      margin: {l: 60, r: 10, t: 30, b: 50},
      xaxis: {...AXIS, type: "category", showgrid: false, tickangle: -60,
        title: {text: columnTitle, font: {size: 11}, standoff: 6}},
      yaxis: {...AXIS, type: "category", showgrid: false, autorange: "reversed"},
    }), config(id));
  }

  function draw() {
    const choice = Number(select.value);
    const expiries = choice < 0 ? data.expiries : [data.expiries[choice]];
    drawSmiles("volatility-chart", METRICS.volatility, expiries);
    drawSmiles("price-chart", METRICS.price, expiries);
    drawErrors("volatility-errors", data.errors.volatilityPoints);
    drawErrors("price-errors", data.errors.price);
  }

  const select = document.getElementById("expiry");
  if (data.expiries.length > 1) {
    data.expiries.forEach((expiry, i) => select.add(new Option(expiry.label, String(i))));
    select.addEventListener("change", draw);
    document.querySelector(".controls").hidden = false;
  }
  draw();

  window.addEventListener("beforeprint", () => {
    width = PAPER_WIDTH;
    draw();
  });
  window.addEventListener("afterprint", () => {
    width = undefined;
    draw();
  });
})();
