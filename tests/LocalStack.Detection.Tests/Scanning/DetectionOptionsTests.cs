using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

public static class DetectionOptionsTests
{
    private static DetectionOptions Read(string key, string value) =>
        DetectionOptions.Read(asked => asked == key ? value : null);

    public sealed class Reports
    {
        [Theory]
        [InlineData("true")]
        [InlineData("True")]
        [InlineData(" true ")]
        public void Exclude_IsRead(string value) => Assert.True(Read(DetectionOptions.ExcludeKey, value).IsExcluded);

        [Theory]
        [InlineData("0a1b2c3d")]
        [InlineData("0A1B2C3D")]
        [InlineData("ffffffff, 0a1b2c3d")]
        [InlineData("ffffffff;0a1b2c3d")]
        [InlineData("ffffffff 0a1b2c3d,")]
        public void AllowedFingerprints_AreRead(string value) =>
            Assert.True(Read(DetectionOptions.AllowedFingerprintsKey, value).Allows("0a1b2c3d"));

        [Fact]
        public void FurtherFingerprints_AreAccepted_BesideThoseThatAre()
        {
            var options = Read(DetectionOptions.AllowedFingerprintsKey, "0a1b2c3d");

            var more = options.Allowing(["FFFFFFFF"]);

            Assert.True(more.Allows("0a1b2c3d") && more.Allows("ffffffff"));
            Assert.False(options.Allows("ffffffff"));
            Assert.Same(options, options.Allowing(["0A1B2C3D"]));
            Assert.Same(options, options.Allowing([]));
        }

        [Theory]
        [InlineData("ACME_LICENSE")]
        [InlineData("OTHER, ACME_LICENSE")]
        [InlineData("OTHER;acme-license;")]
        public void CredentialNames_AreRead(string value) =>
            Assert.NotNull(Read(DetectionOptions.CredentialNamesKey, value).Names.Match("ACME_LICENSE"));
    }

    public sealed class Guards
    {
        [Fact]
        public void NoKeys_AreTheDefault()
        {
            Assert.Same(DetectionOptions.Default, DetectionOptions.Read(_ => null));
            Assert.False(DetectionOptions.Default.IsExcluded);
            Assert.False(DetectionOptions.Default.Allows("0a1b2c3d"));
            Assert.False(DetectionOptions.Default.Names.HasAdded);
            Assert.Same(CredentialNames.Default, Read(DetectionOptions.ExcludeKey, "true").Names);
        }

        [Theory]
        [InlineData("")]
        [InlineData("false")]
        [InlineData("yes")]
        public void OtherExclude_ExcludesNothing(string value) =>
            Assert.False(Read(DetectionOptions.ExcludeKey, value).IsExcluded);

        [Theory]
        [InlineData("")]
        [InlineData(" , ;")]
        [InlineData("0a1b2c3")]
        [InlineData("0a1b2c3d4")]
        public void OtherFingerprints_AllowNothing(string value) =>
            Assert.False(Read(DetectionOptions.AllowedFingerprintsKey, value).Allows("0a1b2c3d"));

        [Fact]
        public void BlankNames_AddNothing() =>
            Assert.False(Read(DetectionOptions.CredentialNamesKey, " , ").Names.HasAdded);
    }
}
