using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class SettingPathTests
{
    public sealed class Reports
    {
        [Fact]
        public void Path_IsWrittenAsConfigurationWritesIt()
        {
            var path = SettingPath.Element(new SettingPath(new SettingPath(null, "LocalStack"), "Keys"), 12);

            Assert.Equal("LocalStack:Keys:12", path.ToString());
            Assert.Equal("Keys", path.Parent?.Name);
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void DeepPath_NeedsNoStack()
        {
            SettingPath? path = null;
            for (var i = 0; i < 1_000_000; i++)
                path = new SettingPath(path, "a");

            Assert.Equal(1_999_999, path?.ToString().Length);
        }
    }
}
