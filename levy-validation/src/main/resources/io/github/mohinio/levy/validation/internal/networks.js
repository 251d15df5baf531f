(() => {
  "use strict";

  const {FONT, AXIS, config, series} = LevyCharts;
  const data = JSON.parse(document.getElementById("levy-data").textContent);

  const SYMBOLS = ["circle", "square", "diamond", "triangle-up", "cross", "x", "star"];

  function layout(more) {
    return Object.assign({
      font: FONT, paper_bgcolor: "#fff", plot_bgcolor: "#fff", hovermode: "closest",
      height: 320, margin: {l: 60, r: 12, t: 40, b: 44},
      legend: {orientation: "h", x: 0, xanchor: "left", y: 1.02, yanchor: "bottom"},
    }, more);
  }

  function chart(title, note) {
    const place = document.getElementById("network-charts");
    const heading = document.createElement("h3");
    heading.textContent = title;
    const text = document.createElement("p");
    text.className = "note";
    text.textContent = note;
    const div = document.createElement("div");
    div.className = "chart";
    place.append(heading, text, div);
    return div;
  }

  function bars(network, i, count, values, more) {
    return {
      type: "bar", name: network.name, x: network.coordinates, y: values.map((v) => v.value),
      marker: {color: series(i, count)},
      error_y: {
        type: "data", symmetric: false, thickness: 1, width: 3, color: "#5b6770",
        array: values.map((v) => v.upper - v.value), arrayminus: values.map((v) => v.value - v.lower),
      },
      hovertemplate: network.name + ", %{x}: %{y:.3g} %<extra></extra>", ...more,
    };
  }

  function drawAccuracy(group, networks) {
    const div = chart("Mean absolute error on exact prices: " + group,
      "Network alone, in per cent of the range of each coordinate, with 95 % intervals.");
    Plotly.newPlot(div, networks.map((n, i) => bars(n, i, networks.length, n.error)), layout({
      barmode: "group", showlegend: true, xaxis: {...AXIS, type: "category"},
      yaxis: {...AXIS, title: {text: "% of range"}, rangemode: "tozero"},
    }), config("accuracy"));
  }

  /** One panel for each coordinate. */
  function drawNoise(group, networks) {
    const names = networks[0].coordinates;
    const div = chart("Errors under noise: " + group,
      "Root mean squared error over the least possible, against the level of noise: solid for the network alone, "
        + "dashed after refinement.");
    const figure = layout({
      height: 300, annotations: [], grid: {rows: 1, columns: names.length, pattern: "independent"},
      margin: {l: 60, r: 12, t: 64, b: 44},
      legend: {orientation: "h", x: 0, xanchor: "left", y: 1, yref: "container", yanchor: "top"},
    });
    const traces = [];
    names.forEach((name, p) => {
      const number = p === 0 ? "" : String(p + 1);
      figure["xaxis" + number] = {...AXIS, type: "log", title: {text: "noise, %"}, tickvals: networks[0].levels};
      figure["yaxis" + number] = {
        ...AXIS, type: "log", nticks: 5, title: p === 0 ? {text: "error / bound"} : undefined,
      };
      figure.annotations.push({
        text: "<b>" + name + "</b>", xref: "x" + number + " domain", yref: "y" + number + " domain",
        x: 0, y: 1, xanchor: "left", yanchor: "bottom", showarrow: false,
      });
      networks.forEach((network, i) => {
        for (const [values, dash] of [[network.alone, "solid"], [network.refined, "dash"]]) {
          traces.push({
            type: "scatter", mode: "lines+markers", name: network.name, legendgroup: network.name,
            showlegend: p === 0 && dash === "solid", x: network.levels, y: values[p],
            xaxis: "x" + number, yaxis: "y" + number,
            line: {color: series(i, networks.length), width: 1.6, dash}, marker: {size: 4},
            hovertemplate: network.name + (dash === "dash" ? ", refined" : "")
                + ": %{y:.3g} at %{x} %<extra>" + name + "</extra>",
          });
        }
      });
    });
    Plotly.newPlot(div, traces, figure, config("noise"));
  }

  function drawMissing(group, networks) {
    const div = chart("Quotes missing: " + group,
      "Rise of the mean absolute error of the network alone, on the same surfaces: pale with 5 %, full with 50 % of the "
        + "quotes missing.");
    const traces = networks.flatMap((n, i) => [
      bars(n, i, networks.length, n.few, {
        name: n.name + ", 5 %", offsetgroup: n.name + " 5", marker: {color: series(i, networks.length), opacity: 0.45},
      }),
      bars(n, i, networks.length, n.many, {name: n.name + ", 50 %", offsetgroup: n.name + " 50"}),
    ]);
    Plotly.newPlot(div, traces, layout({
      barmode: "group", xaxis: {...AXIS, type: "category"}, yaxis: {...AXIS, title: {text: "rise, %"}},
    }), config("missing"));
  }

  function drawSpeed(group, networks) {
    const div = chart("Speed and accuracy: " + group,
      "Median time from prices to parameters without refinement, in the process of the study, and the mean absolute "
        + "error on exact prices, mean over the coordinates.");
    Plotly.newPlot(div, networks.map((n, i) => ({
      type: "scatter", mode: "markers+text", name: n.name, x: [n.latency], y: [n.meanError],
      text: [n.name], textposition: "top center", showlegend: false, cliponaxis: false,
      marker: {size: 10, color: series(i, networks.length), symbol: SYMBOLS[i % SYMBOLS.length]},
      hovertemplate: n.name + ": %{x:.0f} µs, %{y:.3g} %<extra></extra>",
    })), layout({
      xaxis: {...AXIS, title: {text: "µs"}, rangemode: "tozero"},
      yaxis: {...AXIS, title: {text: "% of range"}, rangemode: "tozero"},
    }), config("speed"));
  }

  function drawRange(group, networks) {
    const div = chart("Surfaces said to be out of range: " + group,
      "By the warnings of the calibration or, for exact prices, a fit that misses an implied volatility by 1e-5.");
    Plotly.newPlot(div, networks.map((n, i) => ({
      type: "bar", name: n.name, x: n.conditions, y: n.flagged, marker: {color: series(i, networks.length)},
      hovertemplate: n.name + ", %{x}: %{y:.1f} %<extra></extra>",
    })), layout({
      barmode: "group", showlegend: true, margin: {l: 60, r: 12, t: 40, b: 110},
      xaxis: {...AXIS, type: "category", tickangle: -30},
      yaxis: {...AXIS, title: {text: "%"}, range: [0, 101]},
    }), config("range"));
  }

  for (const group of new Set(data.networks.map((n) => n.group))) {
    const networks = data.networks.filter((n) => n.group === group);
    drawAccuracy(group, networks);
    drawNoise(group, networks);
    drawMissing(group, networks);
    if (networks.length > 1) {
      drawSpeed(group, networks);
    }
    drawRange(group, networks);
  }
})();
