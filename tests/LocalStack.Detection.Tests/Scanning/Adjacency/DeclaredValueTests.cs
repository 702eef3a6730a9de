using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class DeclaredValueTests
{
    private static (int Start, int Length)? Read(string text, int nameStart, int nameEnd) => new DeclaredValue(text, new QuotedLiteral(text)).After(nameEnd);

    public sealed class Reports
    {
        [Theory]
        [InlineData("NAME : constant String := \"<V>\";")]
        [InlineData("NAME: str = \"<V>\"")]
        [InlineData("NAME:String = '<V>';")]
        [InlineData("NAME : string = `<V>`")]
        [InlineData("NAME: str =   \"<V>\"")]
        [InlineData("NAME: str =\"<V>\"")]
        [InlineData("NAME: []const u8 = \"<V>\";")]
        [InlineData("NAME: &str = \"<V>\";")]
        [InlineData("NAME: *const c_char = \"<V>\"")]
        [InlineData("NAME: Optional[str] = \"<V>\"")]
        [InlineData("NAME: Annotated[str, Meta] = '<V>'")]
        [InlineData("NAME: Map<string, List<a, b>> = \"<V>\"")]
        [InlineData("NAME: string | undefined = \"<V>\"")]
        [InlineData("NAME: String? = \"<V>\"")]
        [InlineData("NAME: System.String = \"<V>\"")]
        [InlineData("NAME: std::string = \"<V>\"")]
        [InlineData("NAME: const T = \"<V>\"")]
        [InlineData("NAME: see Other = \"<V>\"")]
        [InlineData("param NAME string = '<V>'")]
        [InlineData("let NAME Text = \"<V>\"")]
        [InlineData("NAME str = \"<V>\"")]
        [InlineData("NAME = 1 [default = \"<V>\"];")]
        [InlineData("NAME=12[default=\"<V>\"];")]
        [InlineData("NAME = 1 [default   =   '<V>']")]
        [InlineData("01 NAME PIC X(40) VALUE \"<V>\".")]
        [InlineData("01 NAME   pic x(40)   value   '<V>'.")]
        [InlineData("CONSTANTS NAME TYPE string VALUE '<V>'.")]
        public void TextBehindAType_IsTheValue(string text) => Beside.AssertFound(Read, text);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("NAME : constant String:= \"<V>\";")]
        [InlineData("NAME: see OTHER := \"<V>\";")]
        [InlineData("NAME")]
        [InlineData("NAME = \"<V>\"")]
        [InlineData("NAME: \"<V>\"")]
        [InlineData("NAME: str =")]
        [InlineData("NAME: str =   ")]
        [InlineData("NAME: str = \"")]
        [InlineData("NAME: str = \"\"")]
        [InlineData("NAME: str = <V>")]
        [InlineData("NAME: str = (\"<V>\")")]
        [InlineData("NAME: str (\"<V>\")")]
        [InlineData("NAME: str = \"<V>")]
        [InlineData("NAME: str = \"<V>'")]
        [InlineData("NAME: str = \"<V> and more\"")]
        [InlineData("NAME: str = \"default\"")]
        [InlineData("NAME: str== \"<V>\"")]
        [InlineData("NAME: str\n = \"<V>\"")]
        [InlineData("f(NAME: str, tag: str = \"<V>\")")]
        [InlineData("f(NAME: List[str], tag: str = \"<V>\")")]
        [InlineData("f(NAME: List<str>, tag: str = \"<V>\")")]
        [InlineData("NAME OTHER = \"<V>\"")]
        [InlineData("NAME int = \"<V>\"")]
        [InlineData("NAME: see OTHER = \"<V>\"")]
        [InlineData("NAME: see A_Z = \"<V>\"")]
        [InlineData("NAME: a_rather_long_type_that_nobody_would_write_down = \"<V>\"")]
        [InlineData("NAME = 1 [other = \"<V>\"]")]
        [InlineData("NAME = 1 default = \"<V>\"")]
        [InlineData("NAME = 1 (default = \"<V>\")")]
        [InlineData("NAME = 1 [default \"<V>\"]")]
        [InlineData("NAME = x [default = \"<V>\"]")]
        [InlineData("NAME = 1 [default")]
        [InlineData("NAME = 1 [default   ")]
        [InlineData("NAME = 1000000000000000000000000000000000000 [default = \"<V>\"]")]
        [InlineData("01 NAME X(40) VALUE \"<V>\".")]
        [InlineData("01 NAME PIC X(40) VALUES \"<V>\".")]
        [InlineData("01 NAME PIC X(40) VALUE <V>.")]
        [InlineData("01 NAME PIC X(40).\n 02 OTHER PIC X(40) VALUE \"<V>\".")]
        [InlineData("01 NAME PIC \"x\" VALUE \"<V>\".")]
        [InlineData("01 NAME PIC 'x' VALUE '<V>'.")]
        [InlineData("NAME TYPES string VALUE '<V>'.")]
        [InlineData("NAME PIC X(40)                                    VALUE \"<V>\".")]
        public void OtherText_IsNone(string text) => Beside.AssertNothing(Read, text);
    }
}
