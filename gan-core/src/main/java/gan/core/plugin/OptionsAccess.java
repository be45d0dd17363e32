package gan.core.plugin;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether other modules can see the records and enums that options are made of: it is another
 * module that binds them.
 */
final class OptionsAccess {
  private final Set<Class<?>> seen = new HashSet<>();

  void check(Type type) throws Refusal {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        check(argument);
      }
    } else if (type instanceof Class<?> plain
        && (plain.isRecord() || plain.isEnum())
        && seen.add(plain)) {
      publicClass(plain);
      exported(plain);
      if (plain.isRecord()) {
        for (RecordComponent component : plain.getRecordComponents()) {
          check(component.getGenericType());
        }
      }
    }
  }

  private static void publicClass(Class<?> type) throws Refusal {
    for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
      if (!Modifier.isPublic(outer.getModifiers())) {
        throw new Refusal(
            "The options need " + type.getName() + ", but " + outer.getName() + " is not public.",
            "make " + outer.getName() + " public.");
      }
    }
  }

  private static void exported(Class<?> type) throws Refusal {
    Module module = type.getModule();
    if (module.isNamed() && !module.isExported(type.getPackageName())) {
      throw new Refusal(
          "The options need "
              + type.getName()
              + ", but module "
              + module.getName()
              + " does not export its package.",
          "add \"exports "
              + type.getPackageName()
              + ";\" to the module-info of "
              + module.getName()
              + ".");
    }
  }
}
