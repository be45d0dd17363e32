package gan.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gan.core.optimizer.AdamFactory;
import gan.core.optimizer.AdamOptions;
import gan.core.spi.NamedFactory;
import gan.core.spi.Option;
import gan.core.spi.Schedule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactoryContractTest {

  /** A right factory keeps every rule. */
  @Nested
  class RightFactory implements FactoryContract<AdamOptions> {
    @Override
    public NamedFactory<AdamOptions> factory() {
      return new AdamFactory();
    }

    @Override
    public AdamOptions options() {
      return new AdamOptions(Schedule.constant(1e-3), 0.5, 0.999, 1e-8);
    }
  }

  @Test
  void aNameThatCannotBeWrittenIsFound() {
    fails(contract("Toy_Loss", "A toy.")::nameIsLowerCaseWithHyphens, "[name]");
  }

  @Test
  void aDescriptionOfTwoLinesIsFound() {
    fails(contract("toy", "A\ntoy.")::descriptionIsOneLine, "[description]");
    fails(contract("toy", " ")::descriptionIsOneLine, "[description]");
  }

  @Test
  void undescribedOptionsAreFound() {
    assertThatThrownBy(contract("toy", "A toy.")::everyOptionIsDescribed)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            [options without a description in @Option]\s
            Expecting empty but was: ["Wrong.undescribed", "Inner.blank"]""");
  }

  @Test
  void defaultsOutOfTheirRangeAreFound() {
    assertThatThrownBy(contract("toy", "A toy.")::defaultsLieWithinTheirRanges)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            [options whose default is out of range]\s
            Expecting empty but was: ["Wrong.large", "Wrong.zero"]""");
  }

  @Test
  void optionsOfAnotherTypeAreFound() {
    FactoryContract<Record> wrong =
        new FactoryContract<>() {
          @Override
          public NamedFactory<Record> factory() {
            return new Factory<>("toy", "A toy.", Record.class);
          }

          @Override
          public Record options() {
            return new Toys.Options();
          }
        };
    fails(wrong::optionsAreOfTheTypeThatTheFactoryNames, "[type of options()]");
  }

  @Test
  void aFactoryThatIsNoServiceIsFound() {
    FactoryContract<Toys.Options> wrong =
        new FactoryContract<>() {
          @Override
          public NamedFactory<Toys.Options> factory() {
            return new Toys.Losses(round -> null);
          }

          @Override
          public Toys.Options options() {
            return new Toys.Options();
          }
        };
    fails(wrong::factoryIsProvidedAsAService, "[providers of gan.core.spi.LossFactory]");
  }

  private record Inner(@Option(" ") int blank) {}

  private record Wrong(
      int undescribed,
      @Option("Nested.") Inner inner,
      @Option(value = "Large.", byDefault = "2", max = 1) double large,
      @Option(value = "Zero.", byDefault = "0", above = 0) int zero,
      @Option(value = "Right.", byDefault = "1", min = 1, max = 1) long right) {}

  private record Factory<O extends Record>(String name, String description, Class<O> optionsType)
      implements NamedFactory<O> {}

  private static FactoryContract<Wrong> contract(String name, String description) {
    return new FactoryContract<>() {
      @Override
      public NamedFactory<Wrong> factory() {
        return new Factory<>(name, description, Wrong.class);
      }

      @Override
      public Wrong options() {
        return new Wrong(1, new Inner(1), 1, 1, 1);
      }
    };
  }

  private static void fails(ThrowingCallable rule, String start) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageStartingWith(start);
  }
}
