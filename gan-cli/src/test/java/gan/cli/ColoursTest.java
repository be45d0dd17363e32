package gan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColoursTest {
  private static final String ERROR =
      """
      error GAN-C010: unknown key 'stesp' in 'training'
        --> exp.yaml:4:3
         4 |   stesp: 5
           |   ^^^^^  did you mean 'steps'?
        Known keys: steps, batchSize.
        Fix: rename it to 'steps'.""";

  @Test
  void setOffWhatIsWrongAndHowToMendIt() {
    assertThat(new Colours(true).error(ERROR).replace('\u001B', '~'))
        .isEqualTo(
            """
            ~[1;31merror GAN-C010:~[0m unknown key 'stesp' in 'training'
              --> exp.yaml:4:3
               4 |   stesp: 5
                 |   ~[31m^^^^^  did you mean 'steps'?~[0m
              Known keys: steps, batchSize.
            ~[1m  Fix:~[0m rename it to 'steps'.""");
  }

  @Test
  void areOffWhereThereIsNoTerminal() {
    assertThat(new Colours(false).error(ERROR)).isEqualTo(ERROR);
    assertThat(Colours.ofTerminal()).isEqualTo(new Colours(false));
  }
}
