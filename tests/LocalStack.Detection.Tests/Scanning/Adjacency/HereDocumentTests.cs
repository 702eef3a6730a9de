using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class HereDocumentTests
{
    private static (int Start, int Length)? Read(string text, int nameStart, int nameEnd) => new HereDocument(text).After(nameEnd);

    public sealed class Reports
    {
        [Theory]
        [InlineData("gh secret set NAME <<EOF\n<V>\nEOF\n")]
        [InlineData("keyring set x NAME <<'EOF'\n<V>\nEOF")]
        [InlineData("set NAME --repo x/y <<-EOF\r\n\t<V>\r\n\tEOF\r\n")]
        [InlineData("set NAME <<~X\n  <V>\n  X\n")]
        public void Value_IsFound(string text) => Beside.AssertFound(Read, text);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("set NAME")]
        [InlineData("set NAME <<EOF")]
        [InlineData("set NAME <<EOF\n")]
        [InlineData("set NAME <<EOF\n<V>")]
        [InlineData("set NAME <<EOF\n<V>\nOTHER\nEOF\n")]
        [InlineData("set NAME <<EOF\n<V> x\nEOF\n")]
        [InlineData("set NAME <<EOF\nlocalstack\nEOF\n")]
        [InlineData("set NAME <<EOF\n<V>\nEOFS\n")]
        [InlineData("set NAME <<\n<V>\n\n")]
        [InlineData("echo $NAME; cat <<EOF\n<V>\nEOF\n")]
        [InlineData("NAME=x cat <<EOF\n<V>\nEOF\n")]
        [InlineData("echo 'NAME' <<EOF\n<V>\nEOF\n")]
        [InlineData("set NAME < x <<EOF\n<V>\nEOF\n")]
        [InlineData("NAME\n<<EOF\n<V>\nEOF\n")]
        public void OtherText_IsNone(string text) => Beside.AssertNothing(Read, text);
    }
}
