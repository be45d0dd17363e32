package %{package};

import static org.assertj.core.api.Assertions.assertThat;

import gan.core.spi.Batch;
import gan.core.spi.DataSource;
import gan.core.spi.DataSourceFactory;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class %{Part}Test
    implements DataSourceContract<%{Part}Options>, FactoryContract<%{Part}Options> {

  @Override
  public DataSourceFactory<%{Part}Options> factory() {
    return new %{Part}Factory();
  }

  @Override
  public %{Part}Options options() {
    return new %{Part}Options(0.05);
  }

  @Test
  void withoutNoisePointsLieOnTheirHalfCircle() {
    try (DataSource data = factory().open(new %{Part}Options(0), 1)) {
      Batch batch = new Batch(data.sample(), 1);
      for (int index = 0; index < 100; index++) {
        data.read(index, batch, 0);
        ByteBuffer point = batch.slot(0);
        double x = point.getFloat() - batch.label(0);
        double y = point.getFloat() - 0.5 * batch.label(0);
        assertThat(Math.hypot(x, y)).as("radius of point " + index).isBetween(0.999999, 1.000001);
      }
    }
  }
}
