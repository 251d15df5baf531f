package io.github.mohinio.levy.bayes.likelihood;

import io.github.mohinio.levy.pricing.model.LevyModel;
import io.github.mohinio.levy.pricing.model.ReturnModel;
import java.lang.reflect.Proxy;
import java.util.Arrays;

/** Models of which nothing can be priced. */
public final class FaultyModel {

  private FaultyModel() {}

  /** A model whose characteristic function throws. */
  public static ReturnModel throwing() {
    return of(true);
  }

  /** A model whose characteristic function is NaN. */
  public static ReturnModel withoutValues() {
    return of(false);
  }

  private static ReturnModel of(boolean throwing) {
    ReturnModel sound = LevyModel.blackScholes(0.2);
    return (ReturnModel)
        Proxy.newProxyInstance(
            FaultyModel.class.getClassLoader(),
            new Class<?>[] {ReturnModel.class},
            (proxy, method, arguments) -> {
              if (!method.getName().startsWith("logCharacteristic")) {
                return method.invoke(sound, arguments);
              }
              if (throwing) {
                throw new IllegalStateException("nothing here");
              }
              Arrays.fill((double[]) arguments[4], Double.NaN);
              Arrays.fill((double[]) arguments[5], Double.NaN);
              return null;
            });
  }
}
