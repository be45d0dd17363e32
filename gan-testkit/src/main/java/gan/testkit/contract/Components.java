package gan.testkit.contract;

import gan.core.spi.Option;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The components of options records, nested records included. */
final class Components {
  private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class, double.class);

  private Components() {}

  static List<RecordComponent> of(Class<?> record) {
    List<RecordComponent> all = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      all.add(component);
      if (component.getType().isRecord()) {
        all.addAll(of(component.getType()));
      }
    }
    return all;
  }

  static String name(RecordComponent component) {
    return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
  }

  static boolean refusesItsDefault(RecordComponent component) {
    Option option = component.getAnnotation(Option.class);
    if (option == null
        || option.byDefault().equals(Option.REQUIRED)
        || !NUMBERS.contains(component.getType())) {
      return false;
    }
    double value = Double.parseDouble(option.byDefault());
    return !(value >= option.min() && value <= option.max() && value > option.above());
  }
}
