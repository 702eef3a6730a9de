namespace LocalStack.Detection.Tests.Formats;

/// <summary>What the lexer of each format says of every position, below the lines of the text as <see cref="Readings"/> tells.</summary>
public static class ContextPicturesTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("""
            A = 'b # c
            .....ssssss
            d:
            ...
            	e 'f' # g
            ....ss..###
            
            .
            """)]
        [InlineData("""
            define A
            .........
            # b
            .???
            endef
            ......
            # c
            .###
            """)]
        [InlineData("""
            override define A
            ..................
            'b' # c
            .ss..???
             endef
            .......
            # d
            .###
            """)]
        [InlineData("""
            .ONESHELL:
            ...........
            a:
            ...
            	b # c
            ....???
            
            .
            """)]
        [InlineData("""
            export define A
            ................
            # b
            .???
            endef x
            ........
            # c
            .###
            private define B
            .................
            # d
            .???
             endef
            .......
            # e
            .###
            """)]
        [InlineData("""
            endef
            ......
            # a
            .###
            """)]
        [InlineData("""
            define A
            .........
            define B
            .........
            endef
            ......
            # c
            .???
            endef
            ......
            # d
            .###
            """)]
        [InlineData("""
              define A
            ...........
            # b
            .???
            """)]
        public void Makefiles(string picture) => Readings.AssertContexts("Makefile", picture);
        [Theory]
        [InlineData("""
            rem a
            ######
            b 'c'
            ......
            @REM d
            #######
            :: e␍
            ######
            :f
            ...
            g
            ..
            """)]
        [InlineData("""
            a ^
            ....
            rem b
            ......
            rem c
            ######
            """)]
        [InlineData("""
            rem a ^
            ########
            rem b
            ######
            c
            ..
            """)]
        [InlineData("""
            rem
            ....
            """)]
        [InlineData("""
              rem a
            ########
            """)]
        public void Batch(string picture) => Readings.AssertContexts("x.cmd", picture);
        [Theory]
        [InlineData("""
            A="b # c" # d
            ...dddddd..###
            E='f' # g
            ...ss..###
            # h
            .###
            """)]
        [InlineData("""
            A="b
            ...??
            # c
            ????
            " # d
            ?..###
            E
            ..
            """)]
        [InlineData("""
            A='b
            ...??
            C=d'
            ????.
            E=f
            ....
            """)]
        [InlineData("""
            A=`b
            ...??
            # c` # d
            ????..###
            """)]
        [InlineData("""
            A=`b` # c
            .......###
            """)]
        [InlineData("""
            A = "b
            .....??
            c" d
            ??...
            """)]
        [InlineData("""
            A="b\"
            ...????
            c" d # e
            ??....###
            """)]
        [InlineData("""
            A="b
            ...dd
            C='d
            ...ss
            E
            ..
            """)]
        [InlineData("""
            A=b#c
            ......
            """)]
        [InlineData("""
            A="b
            ...dd
            """)]
        [InlineData("""
            A='b\' # c
            ...sss..###
            """)]
        public void Dotenv(string picture) => Readings.AssertContexts(".env", picture);
        [Theory]
        [InlineData("""
            a = "b" # c
            .....dd.####
            d
            ..
            """)]
        [InlineData("""
            // a
            #####
            b /* c
            ..#####
            d */ e
            ###....
            """)]
        [InlineData("""
            a = "b ${c("d")} e" # f
            .....dddd...dd..ddd.####
            """)]
        [InlineData("""
            a = <<E
            ........
            b "c" # d
            hhhhhhhhhh
            E
            ..
            e # f
            ..####
            """)]
        [InlineData("""
            a = <<-E
            .........
              b
            hhhh
              E
            ....
            c
            ..
            """)]
        [InlineData("""
            a = "b
            .....d.
            c = "d"
            .....dd.
            """)]
        [InlineData("""
            a = "$${b} %%{c}" d
            .....dddddddddddd...
            """)]
        [InlineData("""
            a = "%{ if b }c%{ endif }" # d
            .....dd.......ddd........d.####
            """)]
        [InlineData("""
            a = "b\"c" d
            .....ddddd...
            """)]
        [InlineData("""
            a = <<E
            ........
            b
            ..
            """)]
        [InlineData("""
            a = "b␍
            .....d..
            c # d␍
            ..####.
            e
            ..
            """)]
        public void Terraform(string picture) => Readings.AssertContexts("x.tf", picture);
        [Theory]
        [InlineData("""
            a = "b # c" # d
            ....dddddd..###.
            e = 'f'
            ....ss..
            """)]
        [InlineData(""""
            a = """
            ....hhhh
            b # c
            hhhhhh
            """ # d
            ....###.
            """")]
        [InlineData("""
            a = '''b
            ....lllll
            # c''' d
            lll......
            """)]
        [InlineData("""
            a = "b\"c" # d
            ....ddddd..###.
            """)]
        [InlineData("""
            a = "b
            ....dd.
            c = 'd
            ....ss.
            e
            ..
            """)]
        [InlineData(""""
            a = """b
            ....dddd.
            """")]
        [InlineData("""
            a = ""
            ....d..
            """)]
        [InlineData(""""""
            a = """b""""" # c
            ....hhhhhh....###.
            """""")]
        [InlineData("""
            [a] # b
            ....###.
            "c" = 1
            dd......
            """)]
        [InlineData("""
            a = ['b', # c
            .....ss...###.
            'd']
            ss...
            """)]
        public void Toml(string picture) => Readings.AssertContexts("x.toml", picture);
        [Theory]
        [InlineData("""
            { "a": "b", // c
            ...dd...dd..#####
             'd': 1 /* e */ }
            ..ss....#######...
            """)]
        [InlineData("""
            "a
            .dd
            b
            ..
            """)]
        [InlineData("""
            /* a
            #####
            */ "b"
            ##..dd.
            """)]
        [InlineData("""
            // a␍
            #####.
            b
            ..
            """)]
        [InlineData("""
            "a\"b" c
            .ddddd...
            """)]
        [InlineData("""
            /*/ a */ b
            ########...
            """)]
        [InlineData("""
            "a
            .dd
            """)]
        [InlineData("""
            /
            ..
            """)]
        [InlineData("""
            ""
            .d.
            """)]
        public void Json(string picture) => Readings.AssertContexts("x.json", picture);
        [Theory]
        [InlineData("""
            <?a "b"?><!DOCTYPE a [<!ENTITY b "c">]><d e="f">g</d>
            .??????????????????????????????????????...............
            """)]
        [InlineData("""
            <!-- a
            .######
            -- b --> c <!-- d -->
            ########....#########.
            """)]
        [InlineData("""
            <a><![CDATA[b <!-- ]]> c</a>
            ............llllllllll.......
            """)]
        [InlineData("""
            <a b="c <!-- d --> "/>
            .........?????????.....
            """)]
        [InlineData("""
            <!-- a
            .######
            """)]
        [InlineData("""
            <![CDATA[a
            .........ll
            """)]
        public void Xml(string picture) => Readings.AssertContexts("x.xml", picture);
        [Theory]
        [InlineData("""
            ---
            ????
            a: b
            ?????
            ---
            ???p
            c
            pp
            """)]
        [InlineData("""
            +++
            ????
            a = 'b'
            ????????
            +++␍
            ???pp
            c
            pp
            """)]
        [InlineData("""
            ---
            pppp
            a
            pp
            """)]
        [InlineData("""
            a
            pp
            ---
            pppp
            b
            pp
            ---
            pppp
            """)]
        [InlineData("""
            ---
            pppp
            a
            pp
            +++
            pppp
            b
            pp
            """)]
        public void Documentation(string picture) => Readings.AssertContexts("x.md", picture);
        [Theory]
        [InlineData("""
            # a
            ####
            b = "c"
            ????????
            # d
            ####
            e = "f
            ???????
            # g
            ????
            """)]
        [InlineData("""
            # a ?>
            #######
            # b
            ????
            """)]
        [InlineData("""
            # it's
            #######
            # b
            ####
            """)]
        [InlineData("""
            a\
            ???
            # b
            ????
            """)]
        [InlineData("""
            
            ?
            """)]
        [InlineData("""
            # a
            ####
            """)]
        [InlineData("""
            # a
            ####
            
            ?
            """)]
        [InlineData("""
            a = 1␍
            ???????
            # b␍
            #####
            c
            ??
            """)]
        public void Code(string picture) => Readings.AssertContexts("x.py", picture);
        [Theory]
        [InlineData("""
            a 'b' "c" # d
            ...ss..dd..###
            e
            ..
            """)]
        [InlineData("""
            a 'it\'s' b
            ...ssssss...
            a "b\"c" d
            ...ddddd...
            """)]
        [InlineData("""
            "a $(b 'c' (d) "e") f" g
            .dddd...ss......dd.ddd...
            """)]
        [InlineData("""
            a (b "c" # d
            ......dd..###
            ) e
            ....
            """)]
        [InlineData("""
            a;#b
            ...##
            a&#b
            ...##
            a|#b
            ...##
            (#b
            ..##
            a#b
            ....
            """)]
        [InlineData("""
            'a
            .ss
            b' # c␍
            ss..###.
            d
            ..
            """)]
        [InlineData("""
            a) b
            .....
            """)]
        [InlineData("""
            # it's \
            .########
            b
            ..
            """)]
        [InlineData("""
            "a $(b
            .dddd..
            """)]
        [InlineData("""
            'a
            .ss
            """)]
        [InlineData("""
            a \' b # c
            ........###
            """)]
        [InlineData("""
            #a
            .##
            """)]
        [InlineData("""
            "$a(b)" c
            .dddddd...
            """)]
        [InlineData("""
            '$(a)' b
            .sssss...
            """)]
        [InlineData("""
            a (b) "c (d" # e
            .......ddddd..###
            """)]
        [InlineData("""
            "a $(b (c) "d") e" # f
            .dddd.......dd.ddd..###
            """)]
        [InlineData("""
            (a (b "c")) # d
            .......dd....###
            """)]
        public void Fish(string picture) => Readings.AssertContexts("x.fish", picture);
        [Theory]
        [InlineData("""
            a 'b' "c" $'d\'e' `f 'g'` # h
            ...ss..dd...aaaaa.....ss...###
            i
            ..
            """)]
        [InlineData("""
            "a $(b 'c' "d") `e 'f'` g" h
            .dddd...ss..dd.dd...ss.ddd...
            """)]
        [InlineData("""
            a <<E
            ......
            b 'c' # d
            hhhhhhhhhh
            E
            h.
            e # f
            ...###
            """)]
        [InlineData("""
            a <<'E' <<-F
            .............
            b $c
            lllll
            E
            lh
            	d
            hhh
            	F
            hh.
            e
            ..
            """)]
        [InlineData("""
            a <<\E
            .......
            b
            ll
            E
            l.
            c
            ..
            """)]
        [InlineData("""
            a <<<'b' # c
            ......ss..###
            """)]
        [InlineData("""
            a $((1 << 2)) # b
            ...............###
            """)]
        [InlineData("""
            ((a << 2)) # b
            ............###
            """)]
        [InlineData("""
            a;#b
            ...##
            a#b
            ....
            a # b
            ...###
            """)]
        [InlineData("""
            "a\"b" c\"d "e"
            .ddddd.......dd.
            """)]
        [InlineData("""
            'a
            .ss
            b' c
            ss...
            """)]
        [InlineData("""
            a \
            ....
            'b'
            .ss.
            """)]
        [InlineData("""
            "a␍
            .ddd
            b" c␍
            dd....
            # d␍
            .####
            e
            ..
            """)]
        [InlineData("""
            a) # b
            ....###
            """)]
        [InlineData("""
            "`a "b"`" c
            .d...dd.d...
            """)]
        [InlineData("""
            a << E; b
            ..........
            c
            hh
            E
            h.
            d
            ..
            """)]
        [InlineData("""
            a <<E
            ......
            """)]
        [InlineData("""
            a <<E
            ......
            b
            hh
            """)]
        [InlineData("""
            <<E cat
            ........
            b
            hh
            E 
            hhh
            E
            h.
            c
            ..
            """)]
        [InlineData("""
            ${a#b} c # d
            ..........###
            """)]
        [InlineData("""
            $# # a
            ....###
            """)]
        [InlineData("""
            (a; (b 'c') # d
            ........ss...###
            ) e
            ....
            """)]
        [InlineData("""
            a `b "c"` "d `e` f" g
            ......dd...ddd..ddd...
            """)]
        [InlineData("""
            a $(b `c "d"`) # e
            ..........dd....###
            """)]
        [InlineData("""
            a "$(b `c`) d" e
            ...dd......ddd...
            """)]
        [InlineData("""
            a <<E # b
            .......###
            c
            hh
            E
            h.
            d
            ..
            """)]
        [InlineData("""
            a <<E && b <<F
            ...............
            c
            hh
            E
            hh
            d
            hh
            F
            h.
            e
            ..
            """)]
        [InlineData("""
            "a
            .dd
            # b" c
            dddd...
            """)]
        [InlineData("""
            a (b) # c
            .......###
            """)]
        [InlineData("""
            a [b] # c
            .......###
            { # d
            ...###
            }
            ..
            """)]
        [InlineData("""
            a <<-E
            .......
            	b
            hhh
            		E
            hhh.
            c
            ..
            """)]
        [InlineData("""
            a "b $((1 << c)) d" e
            ...dddd.........ddd...
            """)]
        public void Shell(string picture) => Readings.AssertContexts("x.sh", picture);
        [Theory]
        [InlineData("""
            RUN a 'b # c
            .......ssssss
            # d
            .###
            RUN "e" # f
            .....dd..###
            """)]
        [InlineData("""
            RUN a 'b \
            .......ssss
             c' d
            sss...
            RUN e
            ......
            """)]
        [InlineData("""
            RUN <<E
            ........
            a 'b'
            hhhhhh
            E
            h.
            RUN c
            ......
            """)]
        [InlineData("""
            RUN a "b $(c
            .......dddd..
            RUN d # e
            .......###
            """)]
        [InlineData("""
            RUN `a "b
            ........dd
            RUN 'c'
            .....ss.
            """)]
        [InlineData("""
            RUN a \
            ........
              # b
            ...###
              c 'd'
            .....ss.
            """)]
        [InlineData("""
            RUN "$(a 'b
            .....dd...ss
            RUN c
            ......
            """)]
        [InlineData("""
            RUN a $'b
            ........aa
            RUN c
            ......
            """)]
        [InlineData("""
            RUN "a $(b "c
            .....dddd...dd
            RUN d
            ......
            """)]
        public void Dockerfiles(string picture) => Readings.AssertContexts("Dockerfile", picture);
        [Theory]
        [InlineData("""
            # a
            ####
            // b
            #####
            GET c
            ......
            # d
            ####
            E: f
            .....
            
            .
            # g
            ????
            h
            ..
            ### i
            ######
            # j
            ####
            """)]
        [InlineData("""
            @a = b
            .......
            # c
            ####
            
            .
            # d
            ####
            GET e
            ......
            """)]
        [InlineData("""
            < {%
            ?????
            # a
            ????
            %}
            ???
            # b
            ####
            """)]
        [InlineData("""
            > {% a %}
            ??????????
            # b
            ####
            """)]
        [InlineData("""
            {{
            ???
            # a
            ????
            }}
            ???
            # b
            ####
            """)]
        [InlineData("""
            {{a}}
            ......
            # b
            ####
            """)]
        [InlineData("""
            GET x␍
            .......
            ␍
            ..
            # a
            ????
            """)]
        [InlineData("""
            a < {% b
            .........
            # c
            ####
            """)]
        [InlineData("""
            GET a
            ......
            
            .
            
            .
            b
            ..
            # c
            ????
            """)]
        [InlineData("""
            ### a
            ######
            
            .
            # b
            ####
            GET c
            ......
            
            .
            # d
            ????
            """)]
        [InlineData("""
            > {% a
            ???????
            b %} c
            ???????
            # d
            ####
            """)]
        [InlineData("""
            {{ a
            ?????
            // b }}
            ????????
            GET c
            ......
            """)]
        public void Requests(string picture) => Readings.AssertContexts("x.http", picture);
        [Theory]
        [InlineData("""
            a: b # c
            ......###
            d: "e # f" # g
            ....dddddd..###
            """)]
        [InlineData("""
            a: 'it''s # b' # c
            ....sss.ssssss..###
            """)]
        [InlineData("""
            a: [b, "c", 'd'] # e
            ....,,,,dd,,,ss,..###
            f: {g: h, i: "j"} # k
            ....,,,,,,,,,,dd,..###
            """)]
        [InlineData("""
            a: |
            .....
              b # c
            hhhhhhhh
              'd'
            hhhhhh
            e: f # g
            ......###
            """)]
        [InlineData("""
            a: >-
            ......
              b
            hhhh
            
            h
             c
            hhh
            d
            ..
            """)]
        [InlineData("""
            - |
            ....
              a
            hhhh
            - b
            ....
            """)]
        [InlineData("""
            - a: |
            .......
                b
            hhhhhh
              c: d
            .......
            """)]
        [InlineData("""
            a: |2 # b
            .......###
               c
            hhhhh
            d
            ..
            """)]
        [InlineData("""
            a: b|c
            .......
              # d
            ...###
            """)]
        [InlineData("""
            a: "b
            ....dd
              c" # d
            dddd..###
            """)]
        [InlineData("""
            a: 'b
            ....ss
            
            s
              c' d
            ssss...
            """)]
        [InlineData("""
            a: [b,
            ....,,,
              c # d
            ,,,,,###
            ] # e
            ,..###
            """)]
        [InlineData("""
            a: {{ b }} # c
            ............###
            """)]
        [InlineData("""
            a: b{c} # d
            .........###
            """)]
        [InlineData("""
            a: &b "c" # d
            .......dd..###
            """)]
        [InlineData("""
            a: !b 'c' # d
            .......ss..###
            """)]
        [InlineData("""
            ? a
            ....
            : "b" # c
            ...dd..###
            """)]
        [InlineData("""
            "a": "b" # c
            .dd...dd..###
            """)]
        [InlineData("""
            a:b "c" # d
            .........###
            """)]
        [InlineData("""
            a: b "c # d" e
            .........######
            """)]
        [InlineData("""
            a: "b\"c" # d
            ....ddddd..###
            """)]
        [InlineData("""
            a#b: c
            .......
            """)]
        [InlineData("""
            [a: "b", "c":"d"] # e
            .,,,,dd,,,dd,,dd,..###
            """)]
        [InlineData("""
            - - "a" # b
            .....dd..###
            """)]
        [InlineData("""
            a: |+
            ......
              b
            hhhh
            
            h
            # c
            .###
            d
            ..
            """)]
        [InlineData("""
            a:
            ...
              - |
            ......
               b
            hhhhh
              # c
            ...###
            """)]
        [InlineData("""
            a: [b # c
            ....,,,###
            d
            ,,
            """)]
        [InlineData("""
            a: ]b # c
            .......###
            """)]
        [InlineData("""
            ---
            ....
            "a" # b
            .dd..###
            """)]
        [InlineData("""
            a: b␍
            ......
            c: "d" # e␍
            ....dd..###.
            f: |␍
            .....h
              g␍
            hhhhh
            h
            ..
            """)]
        [InlineData("""
            a: >
            .....
              b
            hhhh
             c
            hhh
            # d
            .###
            """)]
        [InlineData("""
            a:
            ...
              b: |
            .......
                c
            hhhhhh
               # d
            hhhhhhh
              e: f
            .......
            """)]
        [InlineData("""
            a: ["b", # c
            ....,dd,,,###
             'd']
            ,,ss,.
            e: "f" # g
            ....dd..###
            """)]
        [InlineData("""
            a: >1-
            .......
              b # c
            hhhhhhhh
            d
            ..
            """)]
        [InlineData("""
            - |
            ....
             a
            hhh
            
            h
             b
            hhh
            c # d
            ...###
            """)]
        [InlineData("""
            a: |-
            ......
            
            h
            
            h
              b # c
            hhhhhhhh
            d: e
            .....
            """)]
        [InlineData("""
            a: "b # c
            ....dddddd
            """)]
        [InlineData("""
            a: |x
            ......
              b # c
            .....###
            """)]
        [InlineData("""
            ? |
            ....
              a # b
            hhhhhhhh
            : c
            ....
            """)]
        [InlineData("""
            a: {b: "c # d", e: f # g
            ....,,,,dddddd,,,,,,,,###
            }
            ,.
            """)]
        [InlineData("""
            a: &b |
            ........
              c # d
            hhhhhhhh
            e
            ..
            """)]
        [InlineData("""
            a: !b |
            ........
              c # d
            hhhhhhhh
            """)]
        public void Yaml(string picture) => Readings.AssertContexts("x.yml", picture);
        [Theory]
        [InlineData("x.ini", """
            # a
            .###
            ; b
            .###
            c = d ; e
            .......???
            f = g #h
            .......??
            """)]
        [InlineData("x.ini", """
            a = "b
            .......
            # c
            .???
            """)]
        [InlineData("x.ini", """
            a = b \
            ........
              c # d
            .....???
            # e
            .###
            """)]
        [InlineData("x.ini", """
              # a
            ...###
            b=c
            ....
            """)]
        [InlineData("x.ini", """
            a=b;c
            ......
            """)]
        [InlineData("x.ini", """
            [a] # b
            ........
            # c
            .###
            """)]
        [InlineData("x.properties", """
            # a
            .###
            ! b
            .###
            ; c
            ....
            d e # f
            .....???
            """)]
        [InlineData("x.properties", """
            a=b\
            .....
            # c
            .???
            # d
            .###
            """)]
        [InlineData("x.properties", """
            a=b\\
            ......
            # c
            .###
            """)]
        [InlineData("x.properties", """
            a=b\␍
            ......
            # c␍
            .???.
            # d
            .###
            """)]
        [InlineData("x.ini", """
            a = "b"#c
            ..........
            """)]
        [InlineData("x.ini", """
            a = "b" #c
            .........??
            """)]
        public void IniAndProperties(string path, string picture) => Readings.AssertContexts(path, picture);
        [Theory]
        [InlineData("""
            a 'b''c' "d`"e" # f
            ...sssss..ddddd..###
            g
            ..
            """)]
        [InlineData("""
            "a ""b"" $(c 'd' (e) "f") g" h
            .dddddddddd...ss......dd.ddd...
            """)]
        [InlineData("""
            @"
            ..h
            a "b" $(c 'd') # e
            hhhhhhhh...ss.hhhhh
            "@ # f
            hh..###
            """)]
        [InlineData("""
            @'
            ..l
            $(a) "@
            llllllll
            '@ b
            ll...
            """)]
        [InlineData("""
            <# a
            ..###
            'b #> c <#d#>e
            ####......##...
            """)]
        [InlineData("""
            [A('b', "c")]$d = 'e'
            .????????????......ss.
            """)]
        [InlineData("""
            [A.B_c(@('x'))] 'd'
            .??????????????..ss.
            """)]
        [InlineData("""
            [A('b'
            ....ss.
            'c'
            .ss.
            """)]
        [InlineData("""
            x[A('b')]
            .....ss...
            """)]
        [InlineData("""
            [A]::B('c')
            ........ss..
            """)]
        [InlineData("""
            [('a')] 'b'
            ...ss....ss.
            """)]
        [InlineData("""
            a --% 'b' # c
            ...???????????
            d 'e'
            ...ss.
            """)]
        [InlineData("""
            a `'b # c
            .......###
            `# d
            .....
            """)]
        [InlineData("""
            a;#b
            ...##
            {#c
            ..##
            (#d
            ..##
            ,#e
            ....
            """)]
        [InlineData("""
            #
            .#
            """)]
        [InlineData("""
            'a
            .ss
            b' c
            ss...
            """)]
        [InlineData("""
            "a
            .dd
            b" c
            dd...
            """)]
        [InlineData("""
            "a $(b
            .dddd..
            # c
            .###
            ) d" e
            .ddd...
            """)]
        [InlineData("""
            @{ a = 'b' } # c
            ........ss....###
            """)]
        [InlineData("""
            $(a) # b
            ......###
            """)]
        [InlineData("""
            "a `$(b) c" d
            .dddddddddd...
            """)]
        [InlineData("""
            a) # b
            ....###
            """)]
        [InlineData("""
            "`
            .dd
            """)]
        [InlineData("""
            <#
            ..#
            """)]
        [InlineData("""
            @'
            ..l
            """)]
        [InlineData("""
            "a $b ' c" d␍
            .ddddddddd....
            'e'␍
            .ss..
            f
            ..
            """)]
        [InlineData("""
            [A([B()], "]", {c})]'d'
            .???????????????????.ss.
            """)]
        [InlineData("""
            $(a "$(b 'c') d") e
            .....dd...ss.ddd....
            """)]
        [InlineData("""
            [A_1('b')] 'c'
            .?????????..ss.
            """)]
        [InlineData("""
            x [A('b')] 'c'
            ...???????..ss.
            """)]
        [InlineData("""
            "a""b" c
            .ddddd...
            """)]
        [InlineData("""
            `
            ..
            """)]
        [InlineData("""
            [A
            ...
            """)]
        [InlineData("""
            a [
            ....
            """)]
        [InlineData("""
            [A(
            ....
            """)]
        public void PowerShell(string picture) => Readings.AssertContexts("x.ps1", picture);
    }
}
