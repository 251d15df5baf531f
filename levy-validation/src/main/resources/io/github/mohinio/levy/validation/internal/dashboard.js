(() => {
  "use strict";

  const {FONT, AXIS, SOFT, config, series} = LevyCharts;
  const {figures} = JSON.parse(document.getElementById("levy-data").textContent);
  const place = document.getElementById("figures");

  const hasWebgl = (() => {
    try {
      return Boolean(document.createElement("canvas").getContext("webgl"));
    } catch (e) {
      return false;
    }
  })();

  function element(name, text, cssClass) {
    const made = document.createElement(name);
    if (text !== undefined) {
      made.textContent = text;
    }
    if (cssClass) {
      made.className = cssClass;
    }
    return made;
  }

  function distinct(values) {
    return [...new Set(values)];
  }

  /** Rows of a mark as a matrix, by its labels or its places. */
  function matrix(columns, rows, z) {
    const xs = distinct(columns);
    const ys = distinct(rows);
    const cells = ys.map(() => xs.map(() => null));
    const xOf = new Map(xs.map((x, i) => [x, i]));
    const yOf = new Map(ys.map((y, i) => [y, i]));
    z.forEach((value, i) => { cells[yOf.get(rows[i])][xOf.get(columns[i])] = value; });
    return {x: xs, y: ys, z: cells};
  }

  function errorBars(mark) {
    if (!mark.lower) {
      return undefined;
    }
    return {
      type: "data", symmetric: false, thickness: 1, width: 3, color: SOFT,
      array: mark.upper.map((v, i) => (v === null ? null : v - mark.y[i])),
      arrayminus: mark.lower.map((v, i) => (v === null ? null : mark.y[i] - v)),
    };
  }

  /** Text for plotly.js, which takes some markup. */
  function plain(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  }

  function traces(mark, colour) {
    const name = plain(mark.name);
    switch (mark.kind) {
      case "line":
        return [{type: "scatter", mode: "lines", name, x: mark.x, y: mark.y, line: {color: colour, width: 1.6}}];
      case "reference":
        return [{
          type: "scatter", mode: "lines", name, x: mark.x, y: mark.y,
          line: {color: "#9aa5ae", width: 1.2, dash: "dash"},
        }];
      case "points":
        return [{type: "scatter", mode: "markers", name, x: mark.x, y: mark.y, marker: {color: colour, size: 4, opacity: 0.6}}];
      case "band": {
        const edge = {type: "scatter", mode: "lines", x: mark.x, line: {width: 0}, legendgroup: name, hoverinfo: "skip"};
        return [
          {...edge, y: mark.lower, showlegend: false},
          {...edge, y: mark.upper, name, fill: "tonexty", fillcolor: colour + "40"},
        ];
      }
      case "histogram":
        return [{
          type: "bar", name, x: mark.lower.map((v, i) => (v + mark.upper[i]) / 2), y: mark.y,
          width: mark.lower.map((v, i) => mark.upper[i] - v), marker: {color: colour + "99"},
        }];
      case "bars":
        return [{type: "bar", name, x: mark.columns, y: mark.y, marker: {color: colour}, error_y: errorBars(mark)}];
      case "box":
        return [{
          type: "box", name, y: mark.y, marker: {color: colour, size: 3}, line: {width: 1.2},
          boxpoints: "outliers", quartilemethod: "linear",
        }];
      case "heat_map":
        return [{
          type: "heatmap", ...matrix(mark.columns, mark.rows, mark.z), colorscale: "Viridis", hoverongaps: false,
          colorbar: {title: {text: name, side: "right"}, thickness: 12},
        }];
      case "surface": {
        const grid = matrix(mark.x, mark.y, mark.z);
        const bar = {title: {text: name, side: "right"}, thickness: 12};
        return hasWebgl
          ? [{type: "surface", ...grid, colorscale: "Viridis", showscale: false}]
          : [{type: "heatmap", ...grid, colorscale: "Viridis", colorbar: bar}];
      }
      default:
        throw new Error("mark of unknown kind: " + mark.kind);
    }
  }

  const CATEGORIES = ["bars", "heat_map", "box"];

  function axis(given, category) {
    const more = category ? {type: "category"} : {type: given.isLogarithmic ? "log" : "linear"};
    return {...AXIS, ...more, exponentformat: "power", minexponent: 5, title: {text: plain(given.title), font: {size: 12}}};
  }

  function layout(figure) {
    const kind = figure.marks[0].kind;
    const common = {
      font: FONT, paper_bgcolor: "#fff", plot_bgcolor: "#fff", hovermode: "closest",
      margin: {l: 56, r: 12, t: 34, b: 48}, barmode: kind === "histogram" ? "overlay" : "group",
      showlegend: figure.marks.length > 1 && kind !== "box",
      legend: {orientation: "h", x: 0, xanchor: "left", y: 1.01, yanchor: "bottom"},
    };
    if (kind === "surface" && hasWebgl) {
      const side = (title) => ({title: {text: plain(title), font: {size: 11}}, tickfont: {size: 9, color: SOFT}});
      return {
        ...common, margin: {l: 0, r: 0, t: 8, b: 0},
        scene: {
          xaxis: side(figure.x.title), yaxis: side(figure.y.title), zaxis: side(figure.marks[0].name),
          camera: {eye: {x: -1.5, y: -1.6, z: 0.8}},
        },
      };
    }
    return {
      ...common, xaxis: axis(figure.x, CATEGORIES.includes(kind)), yaxis: axis(figure.y, kind === "heat_map"),
    };
  }

  function draw(figure, div) {
    const flat = figure.marks[0].kind !== "surface" || !hasWebgl;
    const count = figure.marks.filter((mark) => mark.kind !== "reference").length;
    let colour = 0;
    const all = figure.marks.flatMap((mark) => traces(mark, mark.kind === "reference" ? "" : series(colour++, count)));
    return (flat ? Plotly : Plotly3d).newPlot(div, all, layout(figure), {
      ...config(figure.id), displayModeBar: window.innerWidth < 600 ? false : "hover",
    });
  }

  function thinned(figure) {
    const full = figure.marks.filter((mark) => mark.total > (mark.x || mark.y || mark.z).length);
    return full.map((mark) => " " + mark.name + ": " + mark.x.length + " of " + mark.total + " points shown.").join("");
  }

  function origin(figure) {
    const details = element("details");
    details.append(element("summary", "Made from"));
    const list = element("dl");
    const {command, seed, dataSha256, version} = figure.provenance;
    const facts = [["Command", command], ["Seed", String(seed)], ["Data, SHA-256", dataSha256], ["Library", "levy, version " + version]];
    facts.forEach(([term, text]) => list.append(element("dt", term), element("dd", text)));
    const files = element("dd");
    for (const ending of figure.image ? ["csv", "png"] : ["csv"]) {
      const link = element("a", figure.id + "." + ending);
      link.href = "figures/" + figure.id + "." + ending;
      files.append(link, " ");
    }
    list.append(element("dt", "Files"), files);
    details.append(list);
    return details;
  }

  const cards = figures.map((figure) => {
    const card = element("article");
    card.id = "figure-" + figure.id;
    const div = element("div", undefined, "chart");
    const flattened = figure.marks[0].kind === "surface" && !hasWebgl
      ? " Seen from above, because this browser draws nothing in three dimensions." : "";
    card.append(
      element("h2", figure.title), element("p", figure.models.join(", ") + " · " + figure.metric, "tags"),
      element("p", figure.note + thinned(figure) + flattened, "note"), div, origin(figure));
    place.append(card);
    return {figure, card, div, drawn: null};
  });

  function show(entry) {
    if (!entry.drawn) {
      entry.drawn = draw(entry.figure, entry.div);
    }
    return entry.drawn;
  }

  // A chart is drawn when it comes near the window: a page of many would be slow otherwise.
  const observer = new IntersectionObserver((seen) => {
    seen.filter((entry) => entry.isIntersecting)
      .forEach((entry) => show(cards.find((card) => card.card === entry.target)));
  }, {rootMargin: "400px"});
  cards.forEach((card) => observer.observe(card.card));

  function drawAll() {
    return Promise.all(cards.filter((entry) => !entry.card.hidden).map(show));
  }
  window.addEventListener("beforeprint", drawAll);

  const model = document.getElementById("model");
  const metric = document.getElementById("metric");

  function options(select, all, values) {
    select.append(new Option(all, ""));
    values.forEach((value) => select.append(new Option(value, value)));
  }

  function filter() {
    let count = 0;
    for (const {figure, card} of cards) {
      card.hidden = !((model.value === "" || figure.models.includes(model.value))
        && (metric.value === "" || figure.metric === metric.value));
      count += card.hidden ? 0 : 1;
    }
    document.getElementById("shown").textContent = count + " of " + figures.length + " figures";
  }

  options(model, "all models", distinct(figures.flatMap((figure) => figure.models)));
  options(metric, "all metrics", distinct(figures.map((figure) => figure.metric)));
  model.addEventListener("change", filter);
  metric.addEventListener("change", filter);
  filter();

  window.LevyDashboard = {drawAll};
})();
