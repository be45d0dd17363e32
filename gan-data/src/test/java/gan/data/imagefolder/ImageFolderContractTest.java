package gan.data.imagefolder;

import gan.core.spi.DataSourceFactory;
import gan.data.ImageBytes;
import gan.testkit.contract.DataSourceContract;
import gan.testkit.contract.FactoryContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderContractTest
    implements DataSourceContract<ImageFolderOptions>, FactoryContract<ImageFolderOptions> {
  @TempDir private Path folder;

  @BeforeEach
  void write() {
    for (int i = 0; i < 70; i++) {
      ImageBytes.write(
          folder.resolve("images/" + "abc".charAt(i % 3) + "/" + i + ".png"),
          ImageBytes.grey(4 + i, 6));
    }
  }

  @Override
  public DataSourceFactory<ImageFolderOptions> factory() {
    return new ImageFolderFactory();
  }

  @Override
  public ImageFolderOptions options() {
    return new Folder(folder).resize(5).classFolders().options();
  }
}
