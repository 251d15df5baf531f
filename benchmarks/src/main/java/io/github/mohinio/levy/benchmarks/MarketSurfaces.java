package io.github.mohinio.levy.benchmarks;

import io.github.mohinio.levy.calibration.quotes.QuoteReader;
import io.github.mohinio.levy.calibration.surface.OptionSurface;
import io.github.mohinio.levy.pricing.implied.BlackFormula;
import io.github.mohinio.levy.pricing.market.Market;
import io.github.mohinio.levy.pricing.market.OptionType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Real surfaces of the benchmarks; the README beside the files names their origin. */
public final class MarketSurfaces {

  /** Spot, rate and dividend yield of {@link #dax2010()}. */
  public static final Market DAX_2010 = Market.of(6149.62, 0.05, 0);

  private MarketSurfaces() {}

  /** The 75 S&amp;P 500 calls of 18 April 2002. */
  public static OptionSurface sp500() {
    String file = "sp500_2002-04-18.csv";
    try (Reader reader = open(file)) {
      return QuoteReader.generic().read(reader, file).clean().surface();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The 20 DAX volatilities of 1 August 2010, as calls. */
  public static OptionSurface dax2010() {
    List<Double> maturities = new ArrayList<>();
    List<List<double[]>> smiles = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(open("dax_2010_two_smiles.csv"))) {
      reader.readLine(); // quote_date,maturity_years,strike,implied_vol,underlying,rate,dividend
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",");
        double maturity = Double.parseDouble(cells[1]);
        if (!maturities.contains(maturity)) {
          maturities.add(maturity);
          smiles.add(new ArrayList<>());
        }
        smiles
            .get(maturities.size() - 1)
            .add(new double[] {Double.parseDouble(cells[2]), Double.parseDouble(cells[3])});
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double[] strikes = smiles.get(0).stream().mapToDouble(quote -> quote[0]).toArray();
    double[][] prices = new double[maturities.size()][strikes.length];
    for (int i = 0; i < prices.length; i++) {
      double maturity = maturities.get(i);
      for (int j = 0; j < strikes.length; j++) {
        prices[i][j] =
            BlackFormula.presentValue(
                OptionType.CALL,
                DAX_2010.forward(maturity),
                strikes[j],
                maturity,
                DAX_2010.discountFactor(maturity),
                smiles.get(i).get(j)[1]);
      }
    }
    return OptionSurface.ofCalls(
        DAX_2010, strikes, maturities.stream().mapToDouble(t -> t).toArray(), prices);
  }

  private static Reader open(String file) {
    return new InputStreamReader(
        Objects.requireNonNull(MarketSurfaces.class.getResourceAsStream(file), file),
        StandardCharsets.UTF_8);
  }
}
