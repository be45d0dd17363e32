package gan.core.plugin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a class file says of itself; nothing of it is loaded.
 *
 * @param name the class
 * @param major the version of the class file: 61 is JDK 17
 * @param access its flags
 * @param parents its superclass and its interfaces
 * @param references every class that it names
 */
record ClassFile(String name, int major, int access, List<String> parents, Set<String> references) {
  private static final int MAGIC = 0xCAFEBABE;

  /** Bytes behind the tag of each kind of constant; kinds 1, 5, 6 and 7 are read otherwise. */
  private static final int[] SIZES = {
    0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2
  };

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;

  /**
   * Reads the head of a class file.
   *
   * @throws IOException if it is none
   */
  static ClassFile read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readInt() != MAGIC) {
      throw new IOException("it is no class file");
    }
    in.readUnsignedShort();
    int major = in.readUnsignedShort();
    int count = in.readUnsignedShort();
    String[] texts = new String[count];
    int[] classes = new int[count];
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      if (tag == UTF8) {
        texts[i] = in.readUTF();
      } else if (tag == CLASS) {
        classes[i] = in.readUnsignedShort();
      } else if (tag < SIZES.length && SIZES[tag] > 0) {
        in.skipNBytes(SIZES[tag]);
        // These two take two places each.
        i += tag == LONG || tag == DOUBLE ? 1 : 0;
      } else {
        throw new IOException("its constant " + i + " is of the unknown kind " + tag);
      }
    }
    int access = in.readUnsignedShort();
    String name = type(texts, classes[in.readUnsignedShort()]);
    List<String> parents = new ArrayList<>();
    int parent = in.readUnsignedShort();
    if (parent > 0) {
      parents.add(type(texts, classes[parent]));
    }
    for (int interfaces = in.readUnsignedShort(); interfaces > 0; interfaces--) {
      parents.add(type(texts, classes[in.readUnsignedShort()]));
    }
    return new ClassFile(name, major, access, parents, references(texts, classes));
  }

  boolean isConcrete() {
    return !Modifier.isAbstract(access) && !Modifier.isInterface(access);
  }

  private static Set<String> references(String[] texts, int[] classes) {
    Set<String> references = new TreeSet<>();
    for (int text : classes) {
      if (text > 0 && texts[text] != null) {
        String element = type(texts, text).replaceFirst("^\\[+L?", "").replaceFirst(";$", "");
        if (element.contains(".")) {
          references.add(element);
        }
      }
    }
    return references;
  }

  private static String type(String[] texts, int index) {
    return texts[index] == null ? "" : texts[index].replace('/', '.');
  }
}
